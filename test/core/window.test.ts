import { expect, test } from 'vitest';
import { heldWindow, roundHalfEven, windowSize, windowStart } from '../../src/core/window.ts';

test('halves are rounded to the even neighbour, as in Python', () => {
  const rounded = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 0.49, 2.51, 7].map(roundHalfEven);
  expect(rounded).toEqual([0, 2, 2, 4, 4, 6, 0, 3, 7]);
});

test('five groups at 0.9 make a window of four, which slides', () => {
  expect(windowSize(5, 0.9)).toBe(4);
});

test('the window is never larger than the groups', () => {
  expect(windowSize(3, 1)).toBe(3);
  expect(windowSize(7, 2)).toBe(7);
});

test('falling back is a sawtooth with the period of the positions', () => {
  const starts = Array.from({ length: 9 }, (_, call) => windowStart(call, 4, 'fallBack'));
  expect(starts).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0]);
});

test('turning round is a triangle that starts where the sawtooth starts', () => {
  const starts = Array.from({ length: 9 }, (_, call) => windowStart(call, 4, 'continuous'));
  expect(starts).toEqual([0, 1, 2, 3, 2, 1, 0, 1, 2]);
});

test('a window with one position stays', () => {
  for (const motion of ['fallBack', 'continuous'] as const) {
    expect([0, 1, 2, 3].map((call) => windowStart(call, 1, motion))).toEqual([0, 0, 0, 0]);
  }
});

test('a held window has at least one group and never reaches beyond the last', () => {
  const fitted = (start: number, size: number, groups: number) => heldWindow({ start, size }, groups);
  expect(fitted(2, 3, 10)).toEqual({ start: 2, size: 3 });
  expect(fitted(8, 3, 10)).toEqual({ start: 7, size: 3 });
  expect(fitted(40, 64, 5)).toEqual({ start: 0, size: 5 });
  expect(fitted(3, 0, 5)).toEqual({ start: 3, size: 1 });
  expect(fitted(4, 2, 1)).toEqual({ start: 0, size: 1 });
});
