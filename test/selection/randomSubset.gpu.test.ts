import { expect, test } from 'vitest';
import { openDevice } from '../../src/gpu/device.ts';
import dynamic from '../../src/selection/dynamic.ts';
import staticRandom from '../../src/selection/static.ts';
import { openRun } from './selectOnce.ts';

const { device } = await openDevice();
const losses = (n: number) => new Float32Array(n).fill(3);
const ordered = (samples: Iterable<number>) => [...samples].sort((a, b) => a - b);

test.each([1, 63, 64, 65, 4097])('of %i samples both keep floor((1 - r) n)', async (n) => {
  for (const method of [staticRandom, dynamic]) {
    const run = openRun(device, method, { pruneRatio: 0.3 }, losses(n));
    const { count, samples, report } = await run.select();
    run.destroy();
    expect(count).toBe(Math.floor(0.7 * n));
    expect(new Set(samples).size).toBe(count);
    expect(report.selected).toBe(count);
  }
});

test('static keeps the same samples in every epoch, dynamic draws anew', async () => {
  const drawsOf = async (method: typeof dynamic, seeds: readonly number[]) => {
    const run = openRun(device, method, { pruneRatio: 0.5 }, losses(500));
    const draws = new Set<string>();
    for (const seed of seeds) {
      for (const epoch of [0, 1, 2]) draws.add(ordered((await run.select({ seed, epoch })).samples).join());
    }
    run.destroy();
    return draws.size;
  };
  expect(await drawsOf(staticRandom, [1])).toBe(1);
  expect(await drawsOf(staticRandom, [1, 2])).toBe(2);
  expect(await drawsOf(dynamic, [1])).toBe(3);
});

test('the order of training changes from epoch to epoch although the samples stay', async () => {
  const run = openRun(device, staticRandom, { pruneRatio: 0.5 }, losses(200));
  const first = [...(await run.select({ epoch: 0 })).samples];
  const second = [...(await run.select({ epoch: 1 })).samples];
  run.destroy();
  expect(second).not.toEqual(first);
  expect(ordered(second)).toEqual(ordered(first));
});

test('while images join, static changes its mind about none, and all together are exactly as many as asked for', async () => {
  for (const subset of ['random', 'first']) {
    const run = openRun(device, staticRandom, { pruneRatio: 0.5, subset }, losses(500));
    const kept = async (seen: number, epoch: number) =>
      new Set((await run.select({ seen, present: seen, epoch })).samples);
    const all = await kept(500, 2);
    expect(all.size).toBe(250);
    for (const seen of [100, 300])
      expect(ordered(await kept(seen, 0))).toEqual(ordered(all).filter((sample) => sample < seen));
    run.destroy();
  }
});

test('"first" keeps the first samples, as the authors do', async () => {
  const run = openRun(device, staticRandom, { pruneRatio: 0.6, subset: 'first' }, losses(100));
  expect(ordered((await run.select()).samples)).toEqual([...Array(40).keys()]);
  run.destroy();
});
