// In German the comma divides, the point groups; what programs read keeps the point.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { speak } from '../../../src/texts/texts.ts';
import { dateTime, day } from '../../../src/ui/words/dates.ts';
import {
  count,
  duration,
  fixed,
  loss,
  megabytes,
  milliseconds,
  percent,
  plain,
  seconds,
  shortCount,
  significant,
  tick,
} from '../../../src/ui/words/numbers.ts';

beforeEach(() => speak('de'));
afterEach(() => speak('en'));

test('German numbers have a decimal comma and points between thousands', () => {
  expect(count(1_234_567)).toBe('1.234.567');
  expect(percent(0.4567)).toBe('45,7 %');
  expect(loss(1.23456)).toBe('1,235');
  expect(loss(Number.POSITIVE_INFINITY)).toBe('unendlich');
  expect(megabytes(141_300_000)).toBe('141,3 MB');
  expect(seconds(2.34)).toBe('2,3 s');
  expect(milliseconds(0.1234)).toBe('0,123');
  expect(duration(3_600_000 * 1.5)).toBe('1.500 h 00 min');
  expect(significant(0.05)).toBe('0,05');
  expect(significant(0.00005)).toBe('5,0e-5');
  expect(tick(2.5)).toBe('2,5');
  expect(shortCount(2500)).toBe('2,5k');
  expect(plain(0.0001)).toBe('0,0001');
  expect(fixed(-0.25, 1)).toBe('-0,3');
});

test('German dates are written in German', () => {
  expect(day('2026-03-24T23:30:00Z')).toBe('24. M\u00e4rz 2026');
  const at = new Date(2026, 2, 24, 12).getTime();
  expect(dateTime(at, at)).toBe('24. M\u00e4rz, 12:00');
  expect(dateTime(at, at + 365 * 86_400_000)).toBe('24. M\u00e4rz 2026');
});

test('the same number follows a change of the language at once', async () => {
  expect(count(10_000)).toBe('10.000');
  await speak('en');
  expect([count(10_000), percent(0.5), day('2026-03-24')]).toEqual(['10,000', '50.0 %', '24 Mar 2026']);
});

test('a text for papers can ask for the English form whatever the page speaks', () => {
  expect([count(1234, 'en-US'), percent(0.5, 1, 'en-US'), seconds(1.25, 'en-US')]).toEqual([
    '1,234',
    '50.0 %',
    '1.3 s',
  ]);
});
