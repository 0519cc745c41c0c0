import { expect, test } from 'vitest';
import { corruptedHistogram } from '../../src/core/corruptedHistogram.ts';
import { type CorruptionSettings, corruptionPlan } from '../../src/core/corruption.ts';
import { dataSets } from '../../src/data/dataSets.ts';
import { lifeOf } from '../../src/engine/biography.ts';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { LoadedData } from '../../src/engine/loadedData.ts';
import { Run } from '../../src/engine/run.ts';
import { Session } from '../../src/engine/session.ts';
import { openDevice } from '../../src/gpu/device.ts';
import type { EngineEvent, RunConfig } from '../../src/protocol.ts';
import { syntheticData } from './syntheticData.ts';
import { syntheticShard } from './syntheticShard.ts';

const gpu = await openDevice();
const n = 96;

const config: RunConfig = {
  ...defaultConfig(true),
  ...{ trainCount: n, testCount: n, batchSize: 32, epochs: 3, labelSmoothing: 0.1 },
  modelParams: { channels1: 4, channels2: 4, channels3: 8 },
};

/** The training images are the test images as well. */
function twiceTheSame(): LoadedData {
  const data = new LoadedData(gpu.device, dataSets.get('cifar10')!, { trainCount: n, testCount: n });
  const shard = syntheticShard('train', 0, n);
  data.add(shard);
  data.add({ ...shard, split: 'test' });
  return data;
}

test.each(['compiled', 'tfjs'] as const)(
  'a prediction is what the test pass of the %s engine computes, alone or among others',
  async (engine) => {
    const run = await Run.create(gpu, twiceTheSame(), 'run', { ...config, engine });
    await run.beginEpoch(n);
    await run.trainChunk(2);
    const tests = await run.testChunk(0, 3);
    for (const [batch, { lossSum, correct }] of tests.entries()) {
      const samples = Array.from({ length: 32 }, (_, i) => 32 * batch + i);
      const { logits, ...at } = await run.predict(samples);
      expect(at).toEqual({ epoch: 0, step: 2, stepsInEpoch: 3 });
      let [sum, right] = [0, 0];
      for (const [row, sample] of samples.entries()) {
        const own = [...logits.subarray(10 * row, 10 * row + 10)];
        const label = syntheticShard('train', sample, 1).labels[0]!;
        const highest = Math.max(...own);
        const logSum = Math.log(own.reduce((total, logit) => total + Math.exp(logit - highest), 0)) + highest;
        sum += logSum - own[label]!;
        if (own.indexOf(highest) === label) right += 1;
      }
      expect(sum).toBeCloseTo(lossSum, 3);
      expect(right).toBe(correct);
    }
    const together = (await run.predict([5, 40, 77])).logits;
    const alone = (await run.predict([40])).logits;
    for (const [c, logit] of alone.entries()) expect(together[10 + c]).toBeCloseTo(logit, 5);
    run.destroy();
  },
  300_000,
);

test('more images than a batch are refused in a sentence', async () => {
  const run = await Run.create(gpu, twiceTheSame(), 'run', config);
  await expect(run.predict(Array.from({ length: 33 }, (_, i) => i))).rejects.toThrow(
    'up to 32 images, got 33',
  );
  run.destroy();
});

async function trained(ask: boolean, corruption?: CorruptionSettings) {
  const data = syntheticData(gpu.device, n, 16, corruption);
  const run = await Run.create(gpu, data, 'run', { ...config, testCount: 16 });
  const events: EngineEvent[] = [];
  const lives: Promise<Awaited<ReturnType<typeof lifeOf>>>[] = [];
  const emit = (event: EngineEvent) => {
    events.push(event);
    // In the middle of whatever the session is doing.
    if (ask) lives.push(lifeOf(run, data, events.length % n));
  };
  const session = new Session({ ...{ device: gpu.device, data, runs: [run], emit }, waitForAll: true });
  session.watch = { galleryPerCategory: n, chosen: true };
  session.gate.play();
  await session.start();
  const life = ask ? await Promise.all(lives) : [];
  const last = await lifeOf(run, data, 7);
  await session.cancel();
  const records = events.flatMap((event) => {
    if (event.type !== 'epoch') return [];
    const { seconds: _, ...record } = event.record;
    return [record];
  });
  return { data, records, events, life, last };
}

test('asking for lives changes nothing about the training', async () => {
  const [asked, quiet] = [await trained(true), await trained(false)];
  expect(asked.life.length).toBeGreaterThan(10);
  expect(asked.records).toHaveLength(3);
  expect(asked.records).toEqual(quiet.records);
});

test('a life has the loss and the category of every selection, and the nearest by loss', async () => {
  const { events, last, data } = await trained(false);
  const galleries = events.filter((event) => event.type === 'gallery');
  expect(galleries).toHaveLength(3);
  const seen = galleries.map(({ epoch, samples }) => {
    const { loss, category } = samples.find(({ index }) => index === 7)!;
    return { epoch, loss, category };
  });
  expect(last.moments).toEqual(seen);
  expect(last.label).toBe(data.trainLabels[7]);
  expect(last.now.epoch).toBe(3);
  expect(last.now.probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  const own = seen[2]!.loss;
  const byDistance = [...galleries[2]!.samples]
    .filter(({ index }) => index !== 7)
    .sort((a, b) => Math.abs(a.loss - own) - Math.abs(b.loss - own) || a.index - b.index)
    .slice(0, 8)
    .map(({ index, loss }) => ({ index, loss }));
  expect(last.nearest).toEqual(byDistance);
});

test('spoilt images are counted in the bins in which the GPU counts them', async () => {
  const corruption = { labelNoise: 0.2, duplicates: 0.1, blurred: 0, blank: 0.1, corruptionSeed: 3 };
  const { events, data } = await trained(false, corruption);
  const { kinds, count } = corruptionPlan(n, corruption);
  expect([...data.plan.kinds]).toEqual([...kinds]);
  const chosen = events.filter((event) => event.type === 'chosen');
  expect(chosen).toHaveLength(3);
  for (const { epoch, corrupted } of chosen) {
    expect(corrupted!.flat().reduce((sum, one) => sum + one, 0)).toBe(count);
    const selection = events.find((event) => event.type === 'selection' && event.report.epoch === epoch);
    const gallery = events.find((event) => event.type === 'gallery' && event.epoch === epoch);
    if (selection?.type !== 'selection' || gallery?.type !== 'gallery') throw new Error('not told');
    // Were every image spoilt, the count would be the histogram itself.
    const [losses, categories] = [new Float32Array(n), new Uint8Array(n)];
    for (const { index, loss, category } of gallery.samples) {
      losses[index] = loss;
      categories[index] = category;
    }
    const { histogram } = selection.report;
    const all = corruptedHistogram(histogram, losses, categories, new Uint8Array(n).fill(1));
    expect(all).toEqual(histogram.counts);
    expect(corruptedHistogram(histogram, losses, categories, kinds)).toEqual(corrupted);
  }
  const clean = await trained(false);
  expect(clean.events.some((event) => event.type === 'chosen' && event.corrupted)).toBe(false);
});
