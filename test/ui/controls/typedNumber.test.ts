import { afterEach, expect, test } from 'vitest';
import { speak } from '../../../src/texts/texts.ts';
import { readTyped } from '../../../src/ui/controls/typedNumber.ts';
import { plain } from '../../../src/ui/words/numbers.ts';

afterEach(() => speak('en'));

test('in English the comma separates thousands', () => {
  expect(readTyped(' 50,000 ', true)).toBe(50_000);
  expect(readTyped('0.05', false)).toBe(0.05);
  expect(readTyped('1,000.5', false)).toBe(1000.5);
});

test('in German the comma is the decimal mark, and so is a point that cannot separate thousands', async () => {
  await speak('de');
  expect(readTyped('0,05', false)).toBe(0.05);
  expect(readTyped('1.000,5', false)).toBe(1000.5);
  expect(readTyped('0.125', false)).toBe(0.125);
  expect(readTyped('1e-4', false)).toBe(1e-4);
  expect(readTyped('50.000', true)).toBe(50_000);
  expect(readTyped('1.5', true)).toBe(1.5);
});

test('what a field writes is read as the same number', async () => {
  await speak('de');
  for (const value of [0, 0.001, 1.234, 5e-7, 128, 50_000, -3.5]) {
    expect(readTyped(plain(value), false)).toBe(value);
    if (Number.isInteger(value)) expect(readTyped(plain(value), true)).toBe(value);
  }
});

test('nothing, words and two decimal marks are no number', async () => {
  for (const language of ['en', 'de'] as const) {
    await speak(language);
    for (const text of ['', '  ', 'ten', '1..5', '--1']) expect(readTyped(text, false)).toBeNaN();
  }
  expect(readTyped('1,5,0', false)).toBeNaN();
});
