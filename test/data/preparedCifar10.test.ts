// The data on the disk are CIFAR-10, whole, as `npm run data` left them.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { preparedProblem } from '../../src/cli/data.mjs';
import type { Shard } from '../../src/data/dataSet.ts';
import { labelsOf, parseManifest } from '../../src/data/manifest.ts';
import { openDataSet } from '../../src/data/openDataSet.ts';
import { readDisk } from '../../src/data/readDisk.ts';

const manifest = parseManifest(readFileSync('public/data/cifar10/manifest.json', 'utf8'));

function labelsOfSplit(split: 'train' | 'test'): number[] {
  return manifest.shards
    .filter((shard) => shard.split === split)
    .sort((a, b) => a.first - b.first)
    .flatMap((shard) => Array.from(labelsOf(shard)));
}

test('every shard file is what was written', () => {
  expect(preparedProblem()).toBe(null);
});

test('each class has 5,000 training and 1,000 test images', () => {
  for (let label = 0; label < 10; label++) {
    expect(labelsOfSplit('train').filter((value) => value === label)).toHaveLength(5000);
    expect(labelsOfSplit('test').filter((value) => value === label)).toHaveLength(1000);
  }
});

test('the training labels begin 6 9 9 4 1 1 2 7 8 3', () => {
  expect(labelsOfSplit('train').slice(0, 10)).toEqual([6, 9, 9, 4, 1, 1, 2, 7, 8, 3]);
});

test('the shards cover both splits without gap or overlap', () => {
  for (const [split, count] of [
    ['train', 50_000],
    ['test', 10_000],
  ] as const) {
    let next = 0;
    const shards = manifest.shards.filter((shard) => shard.split === split).sort((a, b) => a.first - b.first);
    for (const shard of shards) {
      expect(shard.first).toBe(next);
      next += shard.count;
    }
    expect(next).toBe(count);
  }
});

test('the first images are read from the disk in Node', { timeout: 30_000 }, async () => {
  const shards: Shard[] = [];
  const problems: string[] = [];
  await openDataSet({
    baseUrl: pathToFileURL('public/data').href,
    id: 'cifar10',
    trainCount: 512,
    testCount: 256,
    read: readDisk,
    onShard: (shard) => shards.push(shard),
    onProgress: () => {},
    onProblem: (shard, message) => problems.push(`${shard}: ${message}`),
  }).done;
  expect(problems).toEqual([]);
  expect(shards.map(({ split, count, images }) => [split, count, images.length]).sort()).toEqual([
    ['test', 256, 256 * 3072],
    ['train', 512, 512 * 3072],
  ]);
});
