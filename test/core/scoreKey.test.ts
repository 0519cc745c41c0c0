import { expect, test } from 'vitest';
import { keyOf, nonFiniteKey, scoreOf } from '../../src/core/scoreKey.ts';

const finite = [-3.4e38, -2.5, -1e-30, 0, 1e-45, 1e-30, 0.1, 2.5, 3.4e38].map(Math.fround);

test('keys are ordered as the scores are', () => {
  const keys = finite.map(keyOf);
  expect([...keys].sort((a, b) => a - b)).toEqual(keys);
  expect(new Set(keys).size).toBe(finite.length);
});

test('a key gives its score back', () => {
  expect(finite.map((score) => scoreOf(keyOf(score)))).toEqual(finite);
});

test('both zeros have one key', () => {
  expect(keyOf(-0)).toBe(keyOf(0));
});

test('what is not finite ranks as the largest finite score', () => {
  for (const score of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(keyOf(score)).toBe(nonFiniteKey);
  }
  expect(keyOf(3.4028234663852886e38)).toBe(nonFiniteKey);
});
