import { expect, test } from 'vitest';
import { middleMean } from '../../src/bench/middleMean.ts';
import { median } from '../../src/core/median.ts';

test('the median is the middle value, whatever the order', () => {
  expect(median([30, 1, 2])).toBe(2);
  expect(median([5])).toBe(5);
});

test('the median of an even number of values is halfway between the middle two', () => {
  expect(median([10, 1, 2, 4])).toBe(3);
});

test('the given values keep their order', () => {
  const values = [3, 1, 2];
  median(values);
  middleMean(values);
  expect(values).toEqual([3, 1, 2]);
});

test('the mean of the middle half leaves out a quarter at each end', () => {
  expect(middleMean([100, 2, 4, -50])).toBe(3);
  expect(middleMean([0.1, 0.2, 0.1, 0.2])).toBeCloseTo(0.15, 12);
});

test('no values have neither', () => {
  expect(() => median([])).toThrow(RangeError);
  expect(() => middleMean([])).toThrow(RangeError);
});
