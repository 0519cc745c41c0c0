import { expect, test } from 'vitest';
import { dateTime, day } from '../../../src/ui/words/dates.ts';

const at = new Date(2026, 10, 24, 18, 49).getTime();

test('a moment of this year has its time, an earlier one its year', () => {
  expect(dateTime(at, at + 1e9)).toBe('24 Nov, 18:49');
  expect(dateTime(at, new Date(2027, 0, 1).getTime())).toBe('24 Nov 2026');
  expect(dateTime(Number.NaN)).toBe('\u2013');
});

test('a day is the same everywhere', () => {
  expect(day('2026-11-24T23:59:59Z')).toBe('24 Nov 2026');
});
