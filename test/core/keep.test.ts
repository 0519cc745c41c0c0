import { expect, test } from 'vitest';
import { annealStart, keepCount, keepRatio } from '../../src/core/keep.ts';

test('at least a tenth is kept and never more than all', () => {
  expect([0, 0.1, 0.5, 0.95, 1, -1].map(keepRatio)).toEqual([1, 0.9, 0.5, 0.1, 0.1, 1]);
});

test('counts are those of float64, where f32 would be one more', () => {
  for (const [ratio, count, kept] of [
    [0.29, 100, 28],
    [0.57, 100, 56],
    [0.58, 50, 28],
  ] as const) {
    expect(keepCount(ratio, count)).toBe(kept);
    expect(Math.floor(Math.fround(Math.fround(ratio) * count))).toBe(kept + 1);
  }
});

test.each([
  [20, 0.875, 17],
  [10, 0.875, 8],
  [200, 0.875, 175],
  [4, 1, 4],
  [4, 0, 0],
  [1, 0.875, 0],
])('of %i epochs with delta %f the first to anneal is %i', (epochs, delta, first) => {
  expect(annealStart(epochs, delta)).toBe(first);
});
