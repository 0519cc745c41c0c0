// Images come shard by shard and some do not: what runs may wait for, and what the page hears of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Split } from '../../src/data/dataSet.ts';
import { sha256Of } from '../../src/data/decodeShard.ts';
import { packImages } from '../../src/data/imageResiduals.ts';
import { clearKeptFiles } from '../../src/data/keptFiles.ts';
import { manifestVersion } from '../../src/data/manifest.ts';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { DataDesk } from '../../src/engine/dataDesk.ts';
import { openDevice } from '../../src/gpu/device.ts';
import type { EngineEvent, RunConfig } from '../../src/protocol.ts';
import { syntheticShard } from './syntheticShard.ts';

const { device } = await openDevice();
const config: RunConfig = { ...defaultConfig(true), trainCount: 6, testCount: 3 };

async function served(split: Split, first: number) {
  const { images, labels } = syntheticShard(split, first, 3);
  const deflated = new Blob([packImages(images.slice())])
    .stream()
    .pipeThrough(new CompressionStream('deflate'));
  const packed = new Uint8Array(await new Response(deflated).arrayBuffer());
  const entry = {
    ...{
      file: `${split}-${first}.shard`,
      split,
      first,
      count: 3,
      labels: btoa(String.fromCharCode(...labels)),
    },
    ...{ packedBytes: packed.length, packedSha256: await sha256Of(packed) },
    ...{ imageBytes: images.length, imageSha256: await sha256Of(images) },
  };
  return { entry, packed };
}

const shards = await Promise.all([served('train', 0), served('train', 3), served('test', 0)]);
const missing = new Set<string>();
const realFetch = globalThis.fetch;

beforeAll(() => {
  const manifest = {
    ...{
      version: manifestVersion,
      id: 'cifar10',
      name: 'CIFAR-10',
      shards: shards.map(({ entry }) => entry),
    },
    classes: Array.from({ length: 10 }, (_, i) => `class ${i}`),
  };
  globalThis.fetch = async (url) => {
    const file = String(url).split('/').at(-1)!;
    if (missing.has(file)) return new Response('', { status: 404 });
    const shard = shards.find(({ entry }) => entry.file === file);
    return new Response(shard?.packed ?? JSON.stringify(manifest));
  };
});

afterAll(() => {
  globalThis.fetch = realFetch;
});

async function openDesk() {
  // Every shard comes from the server, none from an earlier test.
  await clearKeptFiles();
  const events: EngineEvent[] = [];
  const listeners: (() => void)[] = [];
  const desk = new DataDesk((event) => {
    events.push(event);
    for (const listener of listeners) listener();
  });
  await desk.open('http://localhost/data/');
  const told = (type: EngineEvent['type'], shard: string) =>
    events.filter((event) => event.type === type && 'shard' in event && event.shard === shard).length;
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => isSo() && resolve();
      listeners.push(look);
      look();
    });
  return { desk, told, until };
}

test('a shard that cannot be had is gone on without, and a retry brings it', async () => {
  missing.add('train-3.shard');
  const { desk, told } = await openDesk();
  const data = desk.dataFor(device, config);
  await data.whenSettled();
  expect([data.trainPresent, data.testPresent]).toEqual([3, 3]);
  expect([told('dataProblem', 'train-3.shard'), told('dataProblemOver', 'train-3.shard')]).toEqual([1, 0]);
  missing.clear();
  desk.retry();
  await data.whenComplete();
  expect(told('dataProblemOver', 'train-3.shard')).toBe(1);
  desk.forget();
});

test('what was missing of images that nobody wants any more is not told any longer', async () => {
  missing.add('train-3.shard');
  const { desk, told, until } = await openDesk();
  desk.dataFor(device, config);
  await until(() => told('dataProblem', 'train-3.shard') === 1);
  missing.clear();
  const smaller = desk.dataFor(device, { ...config, trainCount: 3 });
  expect(told('dataProblemOver', 'train-3.shard')).toBe(1);
  await smaller.whenComplete();
  desk.forget();
});
