import { expect, test } from 'vitest';
import { isDue } from '../../../src/engine/keep/checkpointKeeper.ts';

const usual = { epoch: 3, epochs: 20, sinceMs: 1000, costMs: 10, writing: false };

test('an epoch that is long beside its checkpoint always gets one', () => {
  expect(isDue({ ...usual, sinceMs: 200 })).toBe(true);
  expect(isDue({ ...usual, sinceMs: Number.POSITIVE_INFINITY, costMs: 0 })).toBe(true);
});

test('where epochs are short, reading back takes a twentieth of the time at most', () => {
  expect(isDue({ ...usual, sinceMs: 199 })).toBe(false);
});

test('no more than three seconds go by without one, however much it costs', () => {
  expect(isDue({ ...usual, costMs: 1000, sinceMs: 2999 })).toBe(false);
  expect(isDue({ ...usual, costMs: 1000, sinceMs: 3000 })).toBe(true);
});

test('one that is still being written is waited for, except at the end of the run', () => {
  expect(isDue({ ...usual, writing: true })).toBe(false);
  expect(isDue({ ...usual, writing: true, epoch: 20 })).toBe(true);
});

test('every tenth epoch gets one', () => {
  expect(isDue({ ...usual, epoch: 10, sinceMs: 1 })).toBe(true);
});
