import { expect, test } from 'vitest';
import { epochAtPosition, epochNumber, groupNumber } from '../../../src/ui/words/epochNumber.ts';
import {
  count,
  duration,
  loss,
  megabytes,
  percent,
  seconds,
  significant,
} from '../../../src/ui/words/numbers.ts';

test('numbers carry separators, units and sensible digits', () => {
  expect(count(1_234_567)).toBe('1,234,567');
  expect(percent(0.4567)).toBe('45.7 %');
  expect(loss(1.23456)).toBe('1.235');
  expect(loss(Number.POSITIVE_INFINITY)).toBe('infinite');
  expect(megabytes(141_300_000)).toBe('141.3 MB');
  expect(seconds(0.663)).toBe('663 ms');
  expect(duration(3725)).toBe('1 h 02 min');
  expect(duration(130)).toBe('2 min 10 s');
  expect(significant(0.00005)).toBe('5.0e-5');
});

test('what is not known is a dash', () => {
  for (const write of [count, percent, loss, seconds, duration, significant]) {
    expect(write(null)).toBe('\u2013');
    expect(write(Number.NaN)).toBe('\u2013');
  }
});

test('people count from 1, records from 0', () => {
  expect(epochNumber(0)).toBe(1);
  expect(groupNumber(9)).toBe(10);
  expect(epochAtPosition(1.4, 20)).toBe(0);
  expect(epochAtPosition(1.6, 20)).toBe(1);
  expect(epochAtPosition(-5, 20)).toBe(0);
  expect(epochAtPosition(99, 20)).toBe(19);
});
