import { ckmeans } from 'simple-statistics';
import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { optimalClusters, wcssOf } from '../../src/core/kmeans.ts';

const unit = (i: number) => hash32(i) / 2 ** 32;
const sortedBy = (n: number, sample: (i: number) => number) =>
  Array.from({ length: n }, (_, i) => sample(i)).sort((a, b) => a - b);

/** Simple Statistics' own optimum. */
function wcssOfCkmeans(values: readonly number[], groups: number): number {
  return ckmeans([...values], groups).reduce((total, group) => {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length;
    return total + group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}

test.each([
  ['uniform', (i: number) => unit(i)],
  ['skewed', (i: number) => -Math.log(1 - unit(i))],
  ['in lumps', (i: number) => Math.floor(5 * unit(i)) + 0.1 * unit(i + 7777)],
  ['with ties', (i: number) => Math.round(20 * unit(i)) / 20],
  ['with one far outlier', (i: number) => (i === 0 ? 1000 : unit(i))],
] as const)('the optimum of %s values is that of Simple Statistics', (_, sample) => {
  for (const groups of [1, 2, 5, 10]) {
    const values = sortedBy(300, sample);
    const { starts, wcss } = optimalClusters(values, groups);
    const expected = wcssOfCkmeans(values, groups);
    expect(Math.abs(wcss - expected)).toBeLessThan(1e-9 * (1 + expected));
    expect(Math.abs(wcssOf(values, starts) - wcss)).toBeLessThan(1e-12 * (1 + wcss));
  }
});

test('a tiny spread on a large offset loses no digits', () => {
  const values = sortedBy(500, (i) => 1e6 + 1e-6 * Math.floor(8 * unit(i)));
  const shifted = values.map((value) => value - 1e6);
  const { starts, wcss } = optimalClusters(values, 4);
  expect(Math.abs(wcss - wcssOf(shifted, starts))).toBeLessThan(1e-3 * wcss);
});

test('fewer different values than groups make one group each', () => {
  const { starts, wcss } = optimalClusters([1, 1, 2, 2, 2, 5], 10);
  expect(starts).toEqual([0, 2, 5, 6]);
  expect(wcss).toBe(0);
});

test('equal values stay together', () => {
  const values = sortedBy(400, (i) => Math.floor(12 * unit(i)));
  const { starts } = optimalClusters(values, 5);
  for (const start of starts.slice(1, -1)) expect(values[start - 1]).not.toBe(values[start]);
});
