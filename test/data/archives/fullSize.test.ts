// The official number of images through the same code: shards join without a seam.
import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkClassCounts } from '../../../src/data/archives/classCounts.ts';
import { importArchives } from '../../../src/data/archives/importArchives.ts';
import type { ArchivedSource } from '../../../src/data/archives/recordFormat.ts';
import cifar10 from '../../../src/data/cifar10.ts';
import cifar100 from '../../../src/data/cifar100.ts';
import { type FullArchive, makeFullArchive } from './fullArchive.ts';

const source = cifar100 as ArchivedSource;
let archive: FullArchive;

beforeAll(async () => {
  archive = await makeFullArchive(source);
}, 120_000);

afterAll(() => archive?.remove());

test('60,000 images stream through, and every label and pixel is at its place', {
  timeout: 120_000,
}, async () => {
  const labels = { train: [] as number[], test: [] as number[] };
  let wrong = 0;
  const started = performance.now();
  await importArchives({
    files: [
      {
        name: 'cifar-100-binary.tar.gz',
        size: statSync(archive.path).size,
        head: async () => new Uint8Array([0x1f, 0x8b]),
        stream: () =>
          Readable.toWeb(createReadStream(archive.path)) as ReadableStream<Uint8Array<ArrayBuffer>>,
      },
    ],
    sources: [cifar10 as ArchivedSource, source],
    onShard: async (_, shard) => {
      expect(shard.first).toBe(labels[shard.split].length);
      shard.labels.forEach((label, i) => {
        labels[shard.split].push(label);
        const image = i * 3072;
        for (const [at, factor] of [
          [0, 7],
          [1023, 7],
          [1024, 53],
          [2047, 53],
          [2048, 101],
          [3071, 101],
        ] as const)
          if (shard.images[image + at] !== ((label * factor) & 255)) wrong++;
      });
    },
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  console.log(`  read 60,000 images in ${Math.round(performance.now() - started)} ms`);
  expect([labels.train.length, labels.test.length, wrong]).toEqual([50_000, 10_000, 0]);
  for (const split of ['train', 'test'] as const) {
    expect(labels[split].every((label, i) => label === i % 100)).toBe(true);
    checkClassCounts(source, split, labels[split]);
  }
});
