import { describe, expect, test } from 'vitest';
import { importArchives } from '../../../src/data/archives/importArchives.ts';
import { ImportError } from '../../../src/data/archives/importError.ts';
import { dropOrphans, missingOf } from '../../../src/data/archives/importedManifest.ts';
import { ImportedShards } from '../../../src/data/archives/importedShards.ts';
import type { ImportFile } from '../../../src/data/archives/importFile.ts';
import type { ArchivedSource } from '../../../src/data/archives/recordFormat.ts';
import { VisitFiles } from '../../../src/data/archives/visitFiles.ts';
import type { Shard } from '../../../src/data/dataSet.ts';
import { type DataProgress, openDataSet } from '../../../src/data/openDataSet.ts';
import { NeverThereError } from '../../../src/data/readHttp.ts';
import { keptInMemory } from '../keptInMemory.ts';
import { expectOfficial, fileOf, gzipOf, tarOf } from './officialArchive.ts';
import { officialContents, recordsOf, tiny10, tiny100, tinySources } from './tinySources.ts';

const baseUrl = 'https://here/data/';
let imports = 0;

/** A browser with a storage; `nextVisit` is the same storage after the page was closed. */
function browser(storage = keptInMemory()) {
  const files = new VisitFiles(async () => storage);
  return {
    storage,
    files,
    nextVisit: () => browser(storage),
    async import(...dropped: ImportFile[]) {
      imports++;
      const shards = new ImportedShards(files, baseUrl, `import${imports}`);
      try {
        const parts = await importArchives({
          files: dropped,
          sources: tinySources,
          onShard: (source, shard) => shards.add(source, shard),
          onProgress: () => undefined,
          signal: new AbortController().signal,
        });
        const imported = await shards.finish(parts);
        return imported.map(({ source, missing, stored }) => ({ id: source.id, missing, stored }));
      } catch (error) {
        await shards.discard();
        throw error;
      }
    },
    async open({ id, trainCount, testCount }: ArchivedSource) {
      const shards: Shard[] = [];
      const problems: string[] = [];
      let last: DataProgress | null = null;
      await openDataSet({
        ...{ baseUrl, id, trainCount, testCount, kept: files },
        read: () => Promise.reject(new NeverThereError('not on the server')),
        onShard: (shard) => shards.push(shard),
        onProgress: (progress) => {
          last = progress;
        },
        onProblem: (shard, message) => problems.push(`${shard}: ${message}`),
      }).done;
      return { shards, problems, done: (last as DataProgress | null)?.done ?? false };
    },
  };
}

const archive100 = () => fileOf('tiny-100-binary.tar.gz', gzipOf(tarOf(officialContents(tiny100))));
const part = (source: ArchivedSource, place: number) => {
  const known = source.archive.parts[place]!;
  return fileOf(known.file, recordsOf(source, known).bytes);
};
const images = (urls: Iterable<string>) => [...urls].filter((url) => url.endsWith('.images')).length;

describe('an imported archive', () => {
  test('is opened like prepared data, at this visit and at the next', async () => {
    const here = browser();
    expect(await missingOf(here.files, baseUrl, tiny100)).toEqual(['train.bin', 'test.bin']);
    expect(await here.import(archive100())).toEqual([{ id: 'tiny100', missing: [], stored: true }]);
    for (const visit of [here, here.nextVisit()]) {
      expect(await missingOf(visit.files, baseUrl, tiny100)).toEqual([]);
      const { shards, problems, done } = await visit.open(tiny100);
      expect([problems, done]).toEqual([[], true]);
      expectOfficial(tiny100, shards);
    }
  });

  test('can come part by part, over several visits', async () => {
    const here = browser();
    const missing = ['data_batch_1.bin', 'test_batch.bin'];
    expect(await here.import(part(tiny10, 1))).toEqual([{ id: 'tiny10', missing, stored: true }]);
    expect((await here.open(tiny10)).problems).toEqual(['manifest.json: not on the server']);
    const later = here.nextVisit();
    expect(await missingOf(later.files, baseUrl, tiny10)).toEqual(missing);
    await later.import(part(tiny10, 2));
    expect(await later.import(part(tiny10, 0))).toEqual([{ id: 'tiny10', missing: [], stored: true }]);
    const { shards, problems } = await later.nextVisit().open(tiny10);
    expect(problems).toEqual([]);
    expectOfficial(tiny10, shards);
    expect([...later.storage.files.keys()].filter((url) => url.endsWith('.json'))).toEqual([
      `${baseUrl}tiny10/manifest.json`,
    ]);
  });

  test('takes no room twice when it comes twice', async () => {
    const here = browser();
    await here.import(archive100());
    const urls = [...here.storage.files.keys()].sort();
    expect(await here.import(archive100())).toEqual([{ id: 'tiny100', missing: [], stored: true }]);
    expect([...here.storage.files.keys()].sort()).toEqual(urls);
  });

  test('is replaced by other images under its name, whose shards alone stay', async () => {
    const here = browser();
    await here.import(archive100());
    const other = recordsOf(tiny100, tiny100.archive.parts[0]!).bytes.slice();
    other[10] = other[10]! ^ 1;
    await here.import(fileOf('train.bin', other));
    expect(images(here.storage.files.keys())).toBe(2);
    const { shards } = await here.open(tiny100);
    expect(shards.find(({ split }) => split === 'train')!.images[8]).toBe(other[10]);
  });
});

describe('an import that fails', () => {
  test('leaves what was there before, and no shard of its own', async () => {
    const here = browser();
    await here.import(archive100());
    const urls = [...here.storage.files.keys()].sort();
    const contents = officialContents(tiny100).map(([path, bytes]) => {
      const spoilt = typeof bytes === 'string' ? bytes : bytes.slice();
      if (typeof spoilt !== 'string') spoilt[path.endsWith('test.bin') ? 3074 : 99] = 7;
      return [path, spoilt] as const;
    });
    await expect(here.import(fileOf('x.tar.gz', gzipOf(tarOf(contents))))).rejects.toThrow(ImportError);
    expect([...here.storage.files.keys()].sort()).toEqual(urls);
    expectOfficial(tiny100, (await here.open(tiny100)).shards);
  });

  test('because the classes are not balanced names the class, its count and its share', async () => {
    const { bytes } = recordsOf(tiny100, tiny100.archive.parts[0]!);
    const unbalanced = bytes.slice();
    // The second image, of class 1, becomes one of class 3: both have superclass 1.
    unbalanced[3074 + 1] = 3;
    const here = browser();
    await expect(here.import(fileOf('train.bin', unbalanced))).rejects.toThrow(
      'the training images are not those of Tiny-100: 2 of class 1 (baby bear), expected 3 of each',
    );
    expect(here.storage.files.size).toBe(0);
  });

  test('because two batches do not make a balanced whole', async () => {
    const here = browser();
    await here.import(part(tiny10, 0));
    const second = recordsOf(tiny10, tiny10.archive.parts[1]!).bytes.slice();
    second[0] = 2; // cat, dog, frog, cat and now frog, frog.
    await expect(here.import(fileOf('data_batch_2.bin', second))).rejects.toThrow(
      'the training images are not those of Tiny-10: 1 of class 1 (dog), expected 2 of each',
    );
    expect(await here.import(part(tiny10, 1))).toMatchObject([{ missing: ['test_batch.bin'] }]);
  });

  test('by a closed tab is cleared away later, and whole ones are not', async () => {
    const here = browser();
    await here.import(archive100());
    const cut = new ImportedShards(here.files, baseUrl, 'cut');
    const images = new Uint8Array(3072);
    await cut.add(tiny100, { split: 'train', first: 0, count: 1, images, labels: new Uint8Array(1) });
    expect(here.storage.files.size).toBe(4);
    await dropOrphans(here.files, baseUrl, tinySources);
    expect(here.storage.files.size).toBe(3);
    expectOfficial(tiny100, (await here.open(tiny100)).shards);
  });
});

describe('without room in the storage', () => {
  test('the images are here for this visit, all of them and nothing half-way', async () => {
    for (const quotaBytes of [0, 40_000, 49_400]) {
      const here = browser(keptInMemory(quotaBytes));
      expect(await here.import(archive100())).toEqual([{ id: 'tiny100', missing: [], stored: false }]);
      expect(here.storage.files.size).toBe(0);
      expectOfficial(tiny100, (await here.open(tiny100)).shards);
      expect(await missingOf(here.nextVisit().files, baseUrl, tiny100)).toHaveLength(2);
    }
  });

  test('a stored part joins one that is not, and both last for this visit', async () => {
    const here = browser(keptInMemory(15_000));
    expect(await here.import(part(tiny10, 0))).toMatchObject([{ stored: true }]);
    expect(await here.import(part(tiny10, 1))).toMatchObject([{ stored: false }]);
    expect(here.storage.files.size).toBe(0);
    here.storage.quotaBytes = 1e9;
    expect(await here.import(part(tiny10, 2))).toEqual([{ id: 'tiny10', missing: [], stored: false }]);
    expectOfficial(tiny10, (await here.open(tiny10)).shards);
    expect(await here.import(part(tiny10, 2))).toMatchObject([{ stored: false }]);
  });
});

test('a kept copy that went bad is told as what it is', async () => {
  const here = browser();
  await here.import(archive100());
  const url = [...here.storage.files.keys()].find((name) => name.includes('train'))!;
  here.storage.files.get(url)![5] = 1 + here.storage.files.get(url)![5]!;
  const { problems, done } = await here.open(tiny100);
  expect([problems, done]).toEqual([[`${url.split('/').at(-1)}: not on the server`], false]);
});
