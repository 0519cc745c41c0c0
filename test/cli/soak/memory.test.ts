import { expect, test } from 'vitest';
import { growthOf } from '../../../src/cli/soak/memory.ts';

const warmUp = [900, 300, 100, 100, 100, 100, 100, 100];

test('memory that stays flat after the warm-up has not grown, whatever the first quarter was', () => {
  expect(growthOf(warmUp)).toBe(1);
});

test('a leak shows as the last quarter over the second', () => {
  expect(growthOf(Array.from({ length: 100 }, (_, i) => 100 + i))).toBeCloseTo(187 / 137, 1);
});

test('a single outlier does not count as growth', () => {
  expect(growthOf([...warmUp, 100, 100, 100, 5000])).toBe(1);
});

test('too few samples tell nothing, and unknown ones are left out', () => {
  expect(growthOf([1, 2, 3])).toBeNull();
  expect(growthOf([null, null, null, null, null, null, null, null, 5])).toBeNull();
});
