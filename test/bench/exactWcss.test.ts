import { expect, test } from 'vitest';
import { exactWcss } from '../../src/bench/exactWcss.ts';
import { syntheticLosses, wcssOfFate } from '../../src/bench/selectionSection.ts';
import { optimalClusters } from '../../src/core/kmeans.ts';

test.each([
  [1, 10],
  [64, 2],
  [1000, 1],
  [2000, 10],
])('the optimum of %i losses in %i groups is that of the oracle', (n, groups) => {
  const sorted = syntheticLosses(n).sort();
  const { wcss } = optimalClusters([...sorted], groups);
  expect(Math.abs(exactWcss(sorted, groups) - wcss)).toBeLessThanOrEqual(1e-9 * wcss + 1e-12);
});

test('three clumps in three groups leave what is within the clumps', () => {
  expect(exactWcss(Float32Array.of(0, 2, 100, 102, 1000, 1002), 3)).toBeCloseTo(6, 9);
});

test('as many groups as values leave nothing', () => {
  expect(exactWcss(Float32Array.of(1, 2, 4), 5)).toBeCloseTo(0, 12);
});

test('the groups as made are weighed by their own means, the dropped left out', () => {
  const dropped = 10;
  const fate = Uint32Array.of(0, 0x100, 0x101, 1, dropped);
  const { wcss, kept } = wcssOfFate(Float32Array.of(1, 3, 10, 14, 1000), fate);
  expect(wcss).toBeCloseTo(2 + 8, 9);
  expect([...kept]).toEqual([1, 3, 10, 14]);
});

test('synthetic losses are the same each time, skewed, with a tail and ties', () => {
  const losses = syntheticLosses(10_000);
  expect(losses).toEqual(syntheticLosses(10_000));
  const sorted = Float32Array.from(losses).sort();
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  expect(sorted[5000]).toBeLessThan(mean);
  expect(sorted.at(-1)).toBeGreaterThan(10 * mean);
  expect(losses.filter((loss) => loss === 3).length).toBeGreaterThan(200);
  expect(losses.every((loss) => loss >= 0 && Number.isFinite(loss))).toBe(true);
});
