import { expect, test } from 'vitest';
import { firstLosses, largestDifference } from '../../src/bench/lossAgreement.ts';

test('the largest relative difference from the first row counts', () => {
  expect(
    largestDifference([
      [2, 1],
      [2, 1.1],
      [1.9, 1],
    ]),
  ).toBeCloseTo(0.1, 12);
});

test('a loss that is not a number is infinitely far', () => {
  expect(largestDifference([[2], [Number.NaN]])).toBe(Number.POSITIVE_INFINITY);
});

test('a single row agrees with itself', () => {
  expect(largestDifference([[2, 1]])).toBe(0);
});

test('each step’s loss is read before the next one', async () => {
  let trained = 0;
  const contestant = {
    id: 'ours' as const,
    step: () => void trained++,
    finish: async () => undefined,
    lastLoss: async () => 10 - trained,
    destroy: () => undefined,
  };
  expect(await firstLosses(contestant, 3)).toEqual([9, 8, 7]);
});
