import { expect, test } from 'vitest';
import { solveRising } from '../../src/core/solveRising.ts';

test('a rising function is met at the nearest step', () => {
  for (const target of [0, 0.1234, 0.5, 0.99, 1]) {
    expect(Math.abs(solveRising((x) => x * x, target, 0, 1, 1e-3) - Math.sqrt(target))).toBeLessThan(1e-3);
  }
  expect(solveRising((x) => x, 0.33, 0, 1, 0.1)).toBeCloseTo(0.3, 12);
  expect(solveRising((x) => x, 0.36, 0, 1, 0.1)).toBeCloseTo(0.4, 12);
});

test('out of reach, the nearer end is given', () => {
  expect(solveRising((x) => x, 7, 0.25, 0.75, 0.1)).toBe(0.75);
  expect(solveRising((x) => x, -7, 0.25, 0.75, 0.1)).toBe(0.25);
});

test('steps and flats are no trouble', () => {
  const stairs = (x: number) => Math.floor(10 * x) / 10;
  expect(stairs(solveRising(stairs, 0.5, 0, 1, 1e-3))).toBe(0.5);
  expect(solveRising(() => 3, 3, 0, 1, 0.5)).toBeLessThanOrEqual(1);
});
