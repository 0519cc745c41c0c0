import { expect, test } from 'vitest';
import { bijectionOf, bijectionPurpose, sampleAt } from '../../src/core/bijection.ts';
import { hash32 } from '../../src/core/hash.ts';
import { openDevice } from '../../src/gpu/device.ts';
import full from '../../src/selection/full.ts';
import { openRun } from './selectOnce.ts';

const { device } = await openDevice();
const lossesOf = (n: number) => Float32Array.from({ length: n }, (_, i) => hash32(i) / 2 ** 31);

test.each([1, 63, 64, 65, 4097, 50_000])('all %i samples come in the order of the epoch', async (n) => {
  const run = openRun(device, full, {}, lossesOf(n));
  const { samples, count, report } = await run.select({ seed: 7, epoch: 3 });
  const order = bijectionOf(n, 7, 3, bijectionPurpose.epoch);
  expect(count).toBe(n);
  expect(samples).toEqual(Uint32Array.from({ length: n }, (_, place) => sampleAt(order, place)));
  expect(report.categories.map((category) => category.count)).toEqual([n]);
  run.destroy();
});

test('the report holds the count, mean, extremes and histogram of the losses', async () => {
  const losses = lossesOf(50_000);
  const run = openRun(device, full, {}, losses);
  const { report } = await run.select();
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const [lowest, highest] = [
    losses.reduce((least, loss) => Math.min(least, loss), 9),
    losses.reduce((most, loss) => Math.max(most, loss), 0),
  ];
  const [category] = report.categories;
  expect(Math.abs(category!.meanLoss! - mean)).toBeLessThan(1e-6 * mean);
  expect([category!.lowestLoss, category!.highestLoss]).toEqual([lowest, highest]);
  expect([report.histogram.lowest, report.histogram.highest]).toEqual([lowest, highest]);
  const bins = report.histogram.counts[0]!;
  expect(bins.reduce((sum, count) => sum + count, 0)).toBe(50_000);
  const expected = new Array(bins.length).fill(0);
  for (const loss of losses) {
    expected[Math.min(bins.length - 1, Math.floor(((loss - lowest) / (highest - lowest)) * bins.length))]++;
  }
  // A loss at an edge may fall to either side.
  for (const [bin, count] of bins.entries()) expect(Math.abs(count - expected[bin])).toBeLessThanOrEqual(2);
  run.destroy();
});

test('scores that are not finite are counted and left out of the mean', async () => {
  const run = openRun(device, full, {}, [
    1,
    Number.NaN,
    3,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]);
  const { report } = await run.select();
  expect(report.nonFinite).toBe(3);
  expect(report.categories[0]).toMatchObject({ count: 5, meanLoss: 2, lowestLoss: 1, highestLoss: 3 });
  expect(report.histogram.counts[0]!.at(-1)).toBe(4);
  run.destroy();
});

test('newcomers are trained and stand apart', async () => {
  const run = openRun(device, full, {}, lossesOf(100));
  const first = await run.select({ seen: 0, present: 40 });
  expect(first.report.categories).toMatchObject([{ kind: 'newcomer', count: 40, selected: true }]);
  const second = await run.select({ epoch: 1, seen: 40, present: 100 });
  expect(second.report.categories.map(({ kind, count }) => [kind, count])).toEqual([
    ['kept', 40],
    ['newcomer', 60],
  ]);
  expect([...second.samples].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  const none = await run.select({ seen: 0, present: 0 });
  expect([none.count, none.report.categories.length]).toEqual([0, 0]);
  run.destroy();
});
