import { expect, test } from 'vitest';
import { corruptionOf, corruptionPlan } from '../../src/core/corruption.ts';
import { corruptImages } from '../../src/data/corruptImages.ts';
import { dataSets } from '../../src/data/dataSets.ts';
import { LoadedData } from '../../src/engine/loadedData.ts';
import { readBuffer } from '../../src/gpu/buffers.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { syntheticShard } from './syntheticShard.ts';

const { device } = await openDevice();
const settings = { labelNoise: 0.2, duplicates: 0.3, blurred: 0.1, blank: 0.1, corruptionSeed: 4 };
const n = 1100;
const tests = 40;
const [train, testSet] = [syntheticShard('train', 0, n), syntheticShard('test', 0, tests)];
const part = (from: number, to: number) => ({
  ...{ split: 'train' as const, first: from, count: to - from },
  images: train.images.subarray(from * 3072, to * 3072),
  labels: train.labels.subarray(from, to),
});
const indices = (count: number) => Array.from({ length: count }, (_, i) => i);
const differs = (a: Uint8Array, b: Uint8Array) => a.length !== b.length || a.some((byte, i) => byte !== b[i]);

test('on the GPU every image and label is as the plan says, whatever shards it came in', async () => {
  const data = new LoadedData(
    device,
    dataSets.get('cifar10')!,
    { trainCount: n, testCount: tests },
    settings,
  );
  data.add(part(700, n));
  data.add(part(0, 90));
  data.add(testSet);
  data.add(part(90, 700));
  expect(data.complete).toBe(true);

  const plan = corruptionPlan(n, settings);
  const expected = corruptImages(plan, settings, { ...train, first: 0, classes: 10 });
  for (const { from, to } of expected.copies) {
    expected.images.copyWithin(to * 3072, from * 3072, (from + 1) * 3072);
    expected.labels[to] = expected.labels[from]!;
  }
  expect(expected.copies.length).toBe(330);
  const onGpu = await data.train.read(indices(n));
  for (let i = 0; i < n; i++) {
    const range = [i * 3072, (i + 1) * 3072] as const;
    if (differs(onGpu.subarray(...range), expected.images.subarray(...range)))
      throw new Error(`image ${i} (${corruptionOf(plan, i)}) differs`);
  }
  const labels = new Uint32Array(await readBuffer(device, data.train.labels, 0, n * 4));
  expect([...labels]).toEqual([...expected.labels]);
  expect([...data.trainLabels]).toEqual([...expected.labels]);
  // Test images are never spoilt.
  expect(differs(await data.test.read(indices(tests)), testSet.images)).toBe(false);
  data.destroy();
});

test('without corruption images and labels are those that came', async () => {
  const data = new LoadedData(device, dataSets.get('cifar10')!, { trainCount: n, testCount: tests });
  data.add(part(0, n));
  expect(differs(await data.train.read(indices(n)), train.images)).toBe(false);
  expect([...data.trainLabels]).toEqual([...train.labels]);
  data.destroy();
});
