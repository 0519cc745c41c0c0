import { expect, test } from 'vitest';
import { bijectionOf, bijectionPurpose, place } from '../../src/core/bijection.ts';
import { hash32 } from '../../src/core/hash.ts';
import { optimalClusters, wcssOf } from '../../src/core/kmeans.ts';
import type { ParamValues } from '../../src/core/params.ts';
import { openDevice } from '../../src/gpu/device.ts';
import seta from '../../src/selection/seta.ts';
import { openRun } from './selectOnce.ts';

const { device } = await openDevice();
const unit = (i: number) => hash32(i) / 2 ** 32;
const skewed = (n: number) => Float32Array.from({ length: n }, (_, i) => -Math.log(1 - unit(i)));
/** First place of each group among the sorted losses, then their number. */
function startsOf(groups: readonly { readonly count: number }[]): number[] {
  const starts = [0];
  for (const { count } of groups) starts.push(starts.at(-1)! + count);
  return starts;
}
const ordered = (samples: Iterable<number>) => [...samples].sort((a, b) => a - b);

/** Samples that the random drop keeps: those that the epoch's order puts first. */
function keptOf(n: number, kept: number, seed: number, epoch: number): number[] {
  const order = bijectionOf(n, seed, epoch, bijectionPurpose.epoch);
  return [...Array(n).keys()].filter((sample) => place(order, sample) < kept);
}

test.each([11, 63, 64, 65, 4097, 50_000])(
  'of %i skewed losses exactly nine tenths are kept and grouped as well as can be',
  async (n) => {
    const losses = skewed(n);
    const run = openRun(device, seta, { pruneRatio: 0.1, groups: 8, windowScale: 0.5 }, losses);
    const { categoryOf, report, samples } = await run.select({ seed: 4, epoch: 2 });
    run.destroy();
    const expected = keptOf(n, Math.floor(0.9 * n), 4, 2);
    expect(ordered(samples)).toEqual(expected);
    const sorted = expected.map((sample) => losses[sample]!).sort((a, b) => a - b);
    const groups = report.categories.filter(({ kind }) => kind === 'group');
    const starts = startsOf(groups);
    expect(starts.at(-1)).toBe(sorted.length);
    const best = optimalClusters(sorted, 8);
    expect(groups).toHaveLength(best.starts.length - 1);
    expect(wcssOf(sorted, starts)).toBeLessThanOrEqual(1.01 * best.wcss);
    for (const sample of expected) {
      const { lowestLoss, highestLoss } = groups[categoryOf[sample]!]!;
      expect(losses[sample]!).toBeGreaterThanOrEqual(lowestLoss!);
      expect(losses[sample]!).toBeLessThanOrEqual(highestLoss!);
    }
  },
);

test('losses that are not finite make the hardest group and are counted', async () => {
  const losses = skewed(500);
  const bad = [3, 77, 301];
  losses[3] = Number.NaN;
  losses[77] = Number.POSITIVE_INFINITY;
  losses[301] = Number.NEGATIVE_INFINITY;
  const run = openRun(device, seta, { pruneRatio: 0, groups: 5, windowScale: 0.4 }, losses);
  const { categoryOf, report } = await run.select();
  run.destroy();
  expect(report.nonFinite).toBe(3);
  const groups = report.categories.filter(({ kind }) => kind === 'group');
  expect(bad.map((sample) => categoryOf[sample])).toEqual(bad.map(() => groups.length - 1));
});

test.each([
  ['one far outlier', (i: number) => (i === 5 ? 1e6 : unit(i)), 5],
  ['a tiny spread on a large offset', (i: number) => 1000 + 1e-4 * Math.floor(6 * unit(i)), 3],
] as const)('%s does not spoil the groups', async (_, lossOf, groups) => {
  const losses = Float32Array.from({ length: 3000 }, (_, i) => lossOf(i));
  const run = openRun(device, seta, { pruneRatio: 0, groups, windowScale: 0.5 }, losses);
  const { report } = await run.select();
  run.destroy();
  const lowest = losses.reduce((least, loss) => Math.min(least, loss));
  const sorted = ordered(losses).map((loss) => loss - lowest);
  const starts = startsOf(report.categories);
  expect(wcssOf(sorted, starts)).toBeLessThanOrEqual(1.01 * optimalClusters(sorted, groups).wcss);
});

test('fewer different losses than groups make one group each, and the window counts those', async () => {
  const losses = Array.from({ length: 300 }, (_, i) => [0.5, 1, 4][i % 3]!);
  const run = openRun(device, seta, { pruneRatio: 0, groups: 10, windowScale: 0.7 }, losses);
  const { report, count } = await run.select({ call: 1, epoch: 1 });
  run.destroy();
  expect(report.categories.map(({ meanLoss }) => meanLoss)).toEqual([0.5, 1, 4]);
  expect(report.window).toEqual({ start: 1, size: 2, positions: 2 });
  expect(count).toBe(200);
});

/** Which of five well separated groups are trained at each call. */
async function windowsOf(params: ParamValues, calls: number): Promise<string[]> {
  const losses = Array.from({ length: 100 }, (_, i) => (i % 5) * 10 + 0.001 * i);
  const settings = { pruneRatio: 0, groups: 5, windowScale: 0.4, ...params };
  const run = openRun(device, seta, settings, losses);
  const windows: string[] = [];
  for (let call = 0; call < calls; call++) {
    const { samples } = await run.select({ call, epoch: call });
    windows.push(ordered(new Set([...samples].map((sample) => sample % 5))).join(''));
  }
  run.destroy();
  return windows;
}

test('the window slides from easy to hard and falls back', async () => {
  expect(await windowsOf({}, 7)).toEqual(['01234', '12', '23', '34', '01', '12', '23']);
});

test('hard to easy is the same window over the groups in descending order', async () => {
  const windows = await windowsOf({ order: 'hardToEasy' }, 6);
  expect(windows).toEqual(['01234', '23', '12', '01', '34', '23']);
});

test('a continuous window turns round at both ends', async () => {
  const windows = await windowsOf({ motion: 'continuous' }, 8);
  expect(windows).toEqual(['01234', '12', '23', '34', '23', '12', '01', '12']);
});

test('a window held by hand is the one selected, until it is let go', async () => {
  const losses = skewed(900);
  const settings = { pruneRatio: 0.1, groups: 8, windowScale: 0.5 };
  const run = openRun(device, seta, settings, losses);
  run.steer({ windowStart: 4, windowSize: 3 });
  const held = await run.select({ seed: 4, epoch: 3, call: 3 });
  run.steer(null);
  const free = await run.select({ seed: 4, epoch: 3, call: 3 });
  run.destroy();
  const kept = keptOf(900, 810, 4, 3).sort((a, b) => losses[a]! - losses[b]!);
  const { starts } = optimalClusters(
    kept.map((sample) => losses[sample]!),
    8,
  );
  expect(ordered(held.samples)).toEqual(ordered(kept.slice(starts[4], starts[7])));
  expect(held.report.window).toEqual({ start: 4, size: 3, positions: 6, byHand: true });
  expect(ordered(free.samples)).toEqual(ordered(kept.slice(starts[3], starts[7])));
  expect(free.report.window).toEqual({ start: 3, size: 4, positions: 5 });
});

test.each([
  [{ windowStart: 4, windowSize: 3 }, '234'],
  [{ windowStart: 60, windowSize: 1 }, '4'],
  [{ windowStart: 2, windowSize: 64 }, '01234'],
])('a held window %o is fitted into the five groups that there are', async (values, expected) => {
  const losses = Array.from({ length: 100 }, (_, i) => (i % 5) * 10 + 0.001 * i);
  const run = openRun(device, seta, { pruneRatio: 0, groups: 9, windowScale: 0.4 }, losses);
  run.setLosses(losses.map((loss) => Math.floor(loss / 10)));
  run.steer(values);
  const { samples, report } = await run.select({ call: 1, epoch: 1 });
  run.destroy();
  expect(ordered(new Set([...samples].map((sample) => sample % 5))).join('')).toBe(expected);
  expect(report.window?.byHand).toBe(true);
});

test('the first epoch takes every group, held or not, and annealing has no window', async () => {
  const run = openRun(device, seta, { pruneRatio: 0, groups: 5, windowScale: 0.4 }, skewed(100));
  run.steer({ windowStart: 1, windowSize: 1 });
  const first = await run.select({ call: 0 });
  const anneal = await run.select({ call: 4, epoch: 9, phase: 'anneal' });
  run.destroy();
  expect([first.count, first.report.window]).toEqual([100, null]);
  expect([anneal.count, anneal.report.window]).toEqual([100, null]);
});

test('annealing is the random drop alone, full annealing takes all', async () => {
  const losses = skewed(1000);
  for (const [fullAnneal, expected] of [
    [false, keptOf(1000, 700, 6, 9)],
    [true, [...Array(1000).keys()]],
  ] as const) {
    const run = openRun(device, seta, { pruneRatio: 0.3, groups: 10, windowScale: 0.5, fullAnneal }, losses);
    const { samples, report } = await run.select({ seed: 6, epoch: 9, phase: 'anneal', call: 5 });
    run.destroy();
    expect(ordered(samples)).toEqual(expected);
    expect(report.window).toBeNull();
  }
});

test('a fixed random drop leaves out the same samples in every epoch', async () => {
  const draw = async (fixedDrop: boolean) => {
    const settings = { pruneRatio: 0.3, groups: 4, windowScale: 0.5, fixedDrop };
    const run = openRun(device, seta, settings, skewed(400));
    const draws: string[] = [];
    for (const epoch of [0, 1, 2]) draws.push(ordered((await run.select({ epoch })).samples).join());
    run.destroy();
    return new Set(draws).size;
  };
  expect(await draw(true)).toBe(1);
  expect(await draw(false)).toBe(3);
});

test('too few samples for the groups are refused with both numbers', async () => {
  const run = openRun(device, seta, { pruneRatio: 0.5, groups: 10, windowScale: 0.5 }, skewed(20));
  await expect(run.select()).rejects.toThrow(/10 groups need more than 10 samples.*got 10/);
  run.destroy();
});
