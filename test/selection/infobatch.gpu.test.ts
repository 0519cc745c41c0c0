import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { keepCount } from '../../src/core/keep.ts';
import { openDevice } from '../../src/gpu/device.ts';
import infobatch from '../../src/selection/infobatch.ts';
import { openRun } from './selectOnce.ts';

const { device } = await openDevice();
const lossesOf = (n: number) => Float32Array.from({ length: n }, (_, i) => (hash32(i) / 2 ** 32) ** 4 * 5);
const ascending = (samples: Iterable<number>) => [...samples].sort((a, b) => a - b);

test.each([1, 63, 64, 65, 4097, 50_000])('of %i samples those below the mean are thinned out', async (n) => {
  const losses = lossesOf(n);
  const mean = Math.fround(losses.reduce((sum, loss) => sum + loss, 0) / n);
  const well = losses.filter((loss) => loss < mean).length;
  const run = openRun(device, infobatch, { pruneRatio: 0.3 }, losses);
  const { samples, count, weightOf } = await run.select();
  const drawn = [...samples].filter((sample) => losses[sample]! < mean);
  expect(drawn).toHaveLength(keepCount(0.7, well));
  expect(count).toBe(n - well + drawn.length);
  expect(new Set(samples).size).toBe(count);
  const weighty = new Set(drawn);
  expect([...weightOf!].slice(0, n)).toEqual(
    Array.from(losses, (_, i) => (weighty.has(i) ? Math.fround(1 / 0.7) : 1)),
  );
  run.destroy();
});

test('those kept of the well learned come at any time of the epoch', async () => {
  const losses = lossesOf(20_000);
  const run = openRun(device, infobatch, {}, losses);
  const { samples, categoryOf, report } = await run.select();
  const drawnCategory = report.categories.findIndex(({ label }) => label.includes('more weight'));
  const half = samples.length / 2;
  const early = [...samples].slice(0, half).filter((sample) => categoryOf[sample] === drawnCategory).length;
  const drawn = report.categories[drawnCategory]!.count;
  expect(Math.abs(early / drawn - 0.5)).toBeLessThan(0.03);
  run.destroy();
});

test('equal losses lie on the mean: nothing is well learned', async () => {
  const run = openRun(device, infobatch, {}, new Array<number>(1000).fill(3));
  expect((await run.select()).count).toBe(1000);
  run.destroy();
});

test('losses that are not finite are always trained and do not move the mean', async () => {
  const { NaN: nan, POSITIVE_INFINITY: up, NEGATIVE_INFINITY: down } = Number;
  // The mean of the finite ones is 13 / 7: five samples of loss 1 lie below, of which floor(0.1 * 5) = 0 are kept.
  const run = openRun(device, infobatch, { pruneRatio: 0.9 }, [1, nan, 2, up, 6, down, 1, 1, 1, 1]);
  expect(ascending((await run.select()).samples)).toEqual([1, 2, 3, 4, 5]);
  run.destroy();
  const lost = openRun(device, infobatch, {}, [nan, up, nan]);
  expect((await lost.select()).count).toBe(3);
  lost.destroy();
});

test('annealing trains everything at weight 1, or at the last weights where they are kept', async () => {
  const losses = lossesOf(500);
  for (const keepAnnealWeights of [false, true]) {
    const run = openRun(device, infobatch, { keepAnnealWeights }, losses);
    const before = await run.select({ epoch: 3 });
    const { count, weightOf } = await run.select({ epoch: 4, phase: 'anneal' });
    expect(count).toBe(500);
    expect(weightOf).toEqual(keepAnnealWeights ? before.weightOf : new Float32Array(500).fill(1));
    run.destroy();
  }
});

test('a share of more than 90 % is said to act as 90 %', () => {
  expect(infobatch.check({ pruneRatio: 0.95 }, 1000)).toMatchObject([{ severity: 'note' }]);
  expect(infobatch.check({ pruneRatio: 0.9 }, 1000)).toEqual([]);
});
