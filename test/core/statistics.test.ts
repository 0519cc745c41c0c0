import { mean, sampleStandardDeviation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { spreadByEpoch, spreadOf } from '../../src/core/statistics.ts';
import { randomFrom } from './someBits.ts';

test.each([2, 3, 10, 100])('mean and deviation of %i values are those of simple-statistics', (n) => {
  const random = randomFrom(n);
  const values = Array.from({ length: n }, () => 0.7 + random() * 0.1);
  const spread = spreadOf(values);
  expect(spread.count).toBe(n);
  expect(spread.mean).toBeCloseTo(mean(values), 12);
  expect(spread.deviation).toBeCloseTo(sampleStandardDeviation(values), 12);
});

test('one value has a mean and no deviation, none has neither', () => {
  expect(spreadOf([0.5])).toEqual({ count: 1, mean: 0.5, deviation: null });
  expect(spreadOf([])).toEqual({ count: 0, mean: Number.NaN, deviation: null });
});

test('what is missing or not finite does not count', () => {
  expect(spreadOf([1, null, undefined, Number.NaN, 3])).toEqual(spreadOf([1, 3]));
});

test('epochs are joined by number, also where a seed is behind or was told out of order', () => {
  const record = (epoch: number, value: number) => ({ epoch, value });
  const bands = spreadByEpoch(
    [
      [record(0, 1), record(1, 2), record(2, 5)],
      [record(1, 4), record(0, 3)],
    ],
    ({ value }) => value,
  );
  expect(bands.map(({ epoch, mean, count }) => [epoch, mean, count])).toEqual([
    [0, 2, 2],
    [1, 3, 2],
    [2, 5, 1],
  ]);
  expect(bands[0]?.deviation).toBeCloseTo(sampleStandardDeviation([1, 3]), 12);
});
