import { expect, test } from 'vitest';
import { differingSamples } from '../../src/core/differingSamples.ts';

test('the samples with the largest difference come first, and none that the other trains as often', () => {
  const most = Uint16Array.of(5, 9, 3, 8, 0);
  const least = Uint16Array.of(5, 1, 4, 5, 7);
  expect(differingSamples(most, least, 10)).toEqual([1, 3]);
  expect(differingSamples(least, most, 10)).toEqual([4, 2]);
  expect(differingSamples(most, most, 10)).toEqual([]);
});

test('among equal differences the pick is spread over all samples and always the same', () => {
  const n = 50_000;
  const picked = differingSamples(new Uint16Array(n).fill(2), new Uint16Array(n), 40);
  expect(picked).toHaveLength(40);
  expect(new Set(picked).size).toBe(40);
  expect(picked.filter((i) => i < n / 2).length).toBeGreaterThan(8);
  expect(picked.filter((i) => i >= n / 2).length).toBeGreaterThan(8);
  expect(differingSamples(new Uint16Array(n).fill(2), new Uint16Array(n), 40)).toEqual(picked);
});
