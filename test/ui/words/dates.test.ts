import { afterEach, expect, test } from 'vitest';
import { speak } from '../../../src/texts/texts.ts';
import { dateTime, day } from '../../../src/ui/words/dates.ts';

afterEach(() => speak('en'));

const at = new Date(2026, 10, 24, 18, 49).getTime();

test('a moment of this year has its time, an earlier one its year', async () => {
  expect(dateTime(at, at + 1e9)).toBe('24 Nov, 18:49');
  expect(dateTime(at, new Date(2027, 0, 1).getTime())).toBe('24 Nov 2026');
  expect(dateTime(Number.NaN)).toBe('\u2013');
  await speak('de');
  expect(dateTime(at, at)).toBe('24. Nov., 18:49');
});

test('a day is the same everywhere', () => {
  expect(day('2026-11-24T23:59:59Z')).toBe('24 Nov 2026');
});
