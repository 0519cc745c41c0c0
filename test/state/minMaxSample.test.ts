import { expect, test } from 'vitest';
import { minMaxSample } from '../../src/state/minMaxSample.ts';

const series = (values: readonly number[]) => ({
  count: values.length,
  xAt: (i: number) => i,
  yAt: (i: number) => values[i] ?? Number.NaN,
});

test('a short series stays as it is', () => {
  expect(minMaxSample(series([3, 1, 2]), 10).map((point) => point.y)).toEqual([3, 1, 2]);
});

test('a long series is cut to the limit, in order, with its ends', () => {
  const values = Array.from({ length: 10_000 }, (_, i) => Math.sin(i / 50));
  const points = minMaxSample(series(values), 500);
  expect(points.length).toBeLessThanOrEqual(500);
  expect(points[0]?.x).toBe(0);
  expect(points.at(-1)?.x).toBe(9999);
  expect(points.every((point, i) => i === 0 || point.x > (points[i - 1]?.x ?? 0))).toBe(true);
});

test('single spikes survive', () => {
  const values = new Array<number>(10_000).fill(1);
  values[4321] = 9;
  values[8765] = -9;
  const kept = minMaxSample(series(values), 100).map((point) => point.y);
  expect(Math.max(...kept)).toBe(9);
  expect(Math.min(...kept)).toBe(-9);
});

test('what is not finite is left out', () => {
  const values = Array.from({ length: 2000 }, (_, i) => (i % 7 === 0 ? Number.NaN : i));
  expect(minMaxSample(series(values), 50).every((point) => Number.isFinite(point.y))).toBe(true);
  expect(minMaxSample(series([Number.POSITIVE_INFINITY, 1]), 50)).toEqual([{ x: 1, y: 1 }]);
});

test('a limit that leaves no room is refused', () => {
  expect(() => minMaxSample(series([1]), 3)).toThrow(RangeError);
});
