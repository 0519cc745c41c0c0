// Epsilon-greedy and UCB against a plain account of the moving averages and a stable sort.
import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { keepCount } from '../../src/core/keep.ts';
import { keyOf } from '../../src/core/scoreKey.ts';
import { openDevice } from '../../src/gpu/device.ts';
import epsilonGreedy from '../../src/selection/epsilonGreedy.ts';
import ucb from '../../src/selection/ucb.ts';
import { openRun, type SelectionRun } from './selectOnce.ts';

const { device } = await openDevice();
const sizes = [1, 63, 64, 65, 4097, 50_000];
const lossAt = (epoch: number, i: number) => (hash32(i + 1_000_003 * epoch) / 2 ** 32) ** 3 * 4;
const lossesOf = (n: number, epoch: number) => Float32Array.from({ length: n }, (_, i) => lossAt(epoch, i));
const ascending = (samples: Iterable<number>) => Uint32Array.from(samples).sort();

async function averagesOf(run: SelectionRun) {
  const [means, variances] = (await run.readState()).map((copy) => new Float32Array(copy));
  return { means: means!, variances: variances! };
}

/** The `count` samples with the highest keys, ties by lower index. */
function topOf(ranks: ArrayLike<number>, count: number, n: number): Uint32Array {
  const keys = Array.from({ length: n }, (_, i) => keyOf(ranks[i]!));
  const order = Array.from(keys.keys()).sort((a, b) => keys[b]! - keys[a]! || a - b);
  return ascending(order.slice(0, count));
}

test.each(sizes)('of %i samples UCB takes those with the largest mean plus deviation', async (n) => {
  const params = { pruneRatio: 0.4, confidence: 1.5, newest: 0.7 };
  const run = openRun(device, ucb, params, new Float32Array(n).fill(3));
  const first = await run.select({ call: 0 });
  expect(first.count).toBe(n);
  let trained = new Set<number>(first.samples);
  const scores = new Float32Array(n).fill(3);
  const known: (readonly [number, number] | undefined)[] = new Array(n);
  for (let epoch = 1; epoch <= 4; epoch++) {
    for (const i of trained) {
      const loss = lossAt(epoch, i);
      scores[i] = loss;
      const [mean, variance] = known[i] ?? [scores[i]!, 0];
      const next = known[i] ? 0.3 * mean + 0.7 * scores[i]! : mean;
      known[i] = [next, known[i] ? 0.3 * variance + 0.7 * (scores[i]! - next) ** 2 : 0];
    }
    run.setLosses(scores);
    const { samples } = await run.select({ call: epoch, epoch });
    const { means, variances } = await averagesOf(run);
    const worst = (actual: Float32Array, place: 0 | 1) =>
      known.reduce((most, value, i) => Math.max(most, Math.abs(actual[i]! - value![place])), 0);
    expect(worst(means, 0)).toBeLessThan(1e-5);
    expect(worst(variances, 1)).toBeLessThan(1e-4);
    expect(new Set(samples).size).toBe(keepCount(0.6, n));
    // f32 on the GPU may round a rank otherwise: whoever is taken has at least the rank of whoever is not.
    const ranks = Array.from(means, (mean, i) => mean + 1.5 * Math.sqrt(variances[i]!));
    const chosen = new Set(samples);
    const lowestIn = ranks.reduce((least, rank, i) => (chosen.has(i) ? Math.min(least, rank) : least), 1e9);
    const highestOut = ranks.reduce((most, rank, i) => (chosen.has(i) ? most : Math.max(most, rank)), 0);
    if (chosen.size > 0 && chosen.size < n) expect(lowestIn).toBeGreaterThan(highestOut - 1e-5);
    trained = chosen;
  }
  run.destroy();
});

test.each(sizes)('of %i samples epsilon-greedy takes the largest means and some others', async (n) => {
  const run = openRun(device, epsilonGreedy, { pruneRatio: 0.3, epsilon: 0.25 }, lossesOf(n, 0));
  await run.select({ call: 0 });
  run.setLosses(lossesOf(n, 1));
  const { samples, categoryOf, report } = await run.select({ call: 1, epoch: 1 });
  const { means } = await averagesOf(run);
  const selected = keepCount(0.7, n);
  const top = keepCount(0.75, selected);
  expect(new Set(samples).size).toBe(selected);
  const topCategory = report.categories.findIndex(({ label }) => label.startsWith('largest'));
  expect(ascending([...samples].filter((i) => categoryOf[i] === topCategory))).toEqual(topOf(means, top, n));
  run.destroy();
});

test('those drawn at random differ between seeds and epochs, and come at any time of the epoch', async () => {
  const n = 20_000;
  const drawnOf = async (seed: number, epoch: number) => {
    const run = openRun(device, epsilonGreedy, { epsilon: 0.5 }, lossesOf(n, 0));
    await run.select({ call: 0, seed });
    const { samples, categoryOf, report } = await run.select({ call: 1, epoch, seed });
    run.destroy();
    const category = report.categories.findIndex(({ label }) => label === 'drawn at random');
    const isDrawn = [...samples].map((i) => categoryOf[i] === category);
    const early = isDrawn.slice(0, isDrawn.length / 2).filter(Boolean).length;
    expect(Math.abs(early / 2500 - 1)).toBeLessThan(0.1);
    return ascending([...samples].filter((_, place) => isDrawn[place])).join();
  };
  const draws = await Promise.all([drawnOf(1, 1), drawnOf(1, 2), drawnOf(2, 1), drawnOf(1, 1)]);
  expect(new Set(draws).size).toBe(3);
  expect(draws[3]).toBe(draws[0]);
});

test('equal averages go to the lower index', async () => {
  for (const method of [ucb, epsilonGreedy]) {
    const run = openRun(device, method, { pruneRatio: 0.5, epsilon: 0 }, new Float32Array(999).fill(2));
    await run.select({ call: 0 });
    const { samples } = await run.select({ call: 1, epoch: 1 });
    expect(ascending(samples)).toEqual(Uint32Array.from({ length: 499 }, (_, i) => i));
    run.destroy();
  }
});

test('only the losses of samples that were trained move the averages', async () => {
  const run = openRun(device, ucb, { pruneRatio: 0.5, newest: 0.5 }, [4, 3, 2, 1]);
  await run.select({ call: 0 });
  await run.select({ call: 1, epoch: 1 }); // first losses; 0 and 1 are chosen
  run.setLosses([2, 3, 9, 9]); // 2 and 3 were not trained, so that these are no losses of theirs
  await run.select({ call: 2, epoch: 2 });
  const { means, variances } = await averagesOf(run);
  expect([...means]).toEqual([3, 3, 2, 1]);
  expect([...variances]).toEqual([0.5, 0, 0, 0]);
  run.destroy();
});

test('a loss that is not finite ranks highest until there is one that is', async () => {
  const { NaN: nan, POSITIVE_INFINITY: up, NEGATIVE_INFINITY: down } = Number;
  for (const method of [ucb, epsilonGreedy]) {
    const run = openRun(device, method, { pruneRatio: 0.5, epsilon: 0 }, [1, 2, 3, 4, 5, 6]);
    await run.select({ call: 0 });
    run.setLosses([nan, up, down, 4, 5, 6]);
    expect(ascending((await run.select({ call: 1, epoch: 1 })).samples)).toEqual(Uint32Array.of(0, 1, 2));
    run.setLosses([0.5, 0.25, nan, 4, 5, 6]);
    expect(ascending((await run.select({ call: 2, epoch: 2 })).samples)).toEqual(Uint32Array.of(2, 4, 5));
    const { means } = await averagesOf(run);
    expect([...means]).toEqual([0.5, 0.25, 0, 4, 5, 6]);
    run.destroy();
  }
});

test('newcomers are trained in their first epoch and ranked by that loss', async () => {
  const run = openRun(device, ucb, { pruneRatio: 0.5 }, [1, 2, 3, 3, 3, 3]);
  await run.select({ call: 0, seen: 2, present: 2 });
  const grown = await run.select({ call: 1, epoch: 1, seen: 2, present: 6 });
  expect(ascending(grown.samples)).toEqual(Uint32Array.of(1, 2, 3, 4, 5));
  run.setLosses([1, 2, 0, 7, 0, 8]);
  const { samples } = await run.select({ call: 2, epoch: 2, seen: 6, present: 6 });
  expect(ascending(samples)).toEqual(Uint32Array.of(1, 3, 5));
  run.destroy();
});

test('annealing trains everything', async () => {
  const run = openRun(device, epsilonGreedy, {}, lossesOf(500, 0));
  await run.select({ call: 0 });
  expect((await run.select({ call: 1, epoch: 1 })).count).toBe(250);
  expect((await run.select({ call: 2, epoch: 2, phase: 'anneal' })).count).toBe(500);
  run.destroy();
});
