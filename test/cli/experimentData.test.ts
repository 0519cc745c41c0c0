import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataSetOf, loadArchives } from '../../src/cli/experimentData.ts';
import { OptionError } from '../../src/cli/optionError.ts';
import type { DataSetSource, Shard } from '../../src/data/dataSet.ts';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { expectOfficial, gzipOf, tarOf } from '../data/archives/officialArchive.ts';
import { officialContents, recordsOf, tiny10, tiny100, tinySources } from '../data/archives/tinySources.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seta-experiment-'));
  await writeFile(at('100.tar.gz'), gzipOf(tarOf(officialContents(tiny100))));
  for (const part of tiny100.archive.parts) await writeFile(at(part.file), recordsOf(tiny100, part).bytes);
});

afterAll(() => rm(folder, { recursive: true }));

/** Collects shards as the engine's data would. */
function taker(source: DataSetSource, trainCount = source.trainCount, testCount = source.testCount) {
  const shards: Shard[] = [];
  return {
    ...{ source, counts: { trainCount, testCount }, shards },
    complete: true,
    add: (shard: Shard) => void shards.push(shard),
  };
}

test('an archive and its unpacked files give the same images', async () => {
  for (const names of [['100.tar.gz'], ['test.bin', 'train.bin']]) {
    const data = taker(tiny100);
    await loadArchives(data, names.map(at), tinySources);
    expectOfficial(tiny100, data.shards);
  }
});

test('shards beyond the first images are read and checked, and not kept', async () => {
  const data = taker(tiny100, 0);
  await loadArchives(data, [at('100.tar.gz')], tinySources);
  expectOfficial(tiny100, data.shards, ['test']);
  expect(data.shards.every(({ split }) => split === 'test')).toBe(true);
});

test('coarser labels read the archive of the set whose images they share', async () => {
  const coarse = { ...tiny100, id: 'coarse', coarserOf: { id: 'tiny100', labelOf: [0, 1, 0, 1] } };
  const data = taker(coarse);
  await loadArchives(data, [at('100.tar.gz')], tinySources);
  expectOfficial(tiny100, data.shards);
});

test('another data set, a missing part, and a file that is not there are bad options', async () => {
  const other = loadArchives(taker(tiny10), [at('100.tar.gz')], tinySources);
  await expect(other).rejects.toThrow(OptionError);
  await expect(other).rejects.toThrow(
    /^--data-file: .*100\.tar\.gz holds Tiny-100, expected Tiny-10; --data/,
  );
  await expect(loadArchives(taker(tiny100), [at('test.bin')], tinySources)).rejects.toThrow(
    /test\.bin holds a part of Tiny-100, missing is train\.bin$/,
  );
  await expect(loadArchives(taker(tiny100), [at('none.bin')], tinySources)).rejects.toThrow(
    /^--data-file: .*none\.bin could not be read: ENOENT/,
  );
  await expect(loadArchives(taker(tiny100), [folder], tinySources)).rejects.toThrow(
    /is a folder, expected a file$/,
  );
});

test('runs of several data sets cannot be one experiment', () => {
  const config = defaultConfig(false);
  const configs = [config, { ...config, data: 'cifar100' }];
  expect(() => dataSetOf(configs, ['x'])).toThrow(
    'all runs of an experiment use one data set, got cifar10, cifar100',
  );
  expect(dataSetOf([config], []).id).toBe('cifar10');
});
