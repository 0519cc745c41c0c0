import { expect, test } from 'vitest';
import { type ImportProgress, importArchives } from '../../../src/data/archives/importArchives.ts';
import type { ImportFile } from '../../../src/data/archives/importFile.ts';
import type { ArchivedSource } from '../../../src/data/archives/recordFormat.ts';
import type { Shard } from '../../../src/data/dataSet.ts';
import { expectOfficial, fileOf, gzipOf, tarOf } from './officialArchive.ts';
import { officialContents, recordsOf, tiny10, tiny100, tinySources } from './tinySources.ts';

async function read(files: readonly ImportFile[]) {
  const shards = new Map<ArchivedSource, Shard[]>(tinySources.map((source) => [source, []]));
  const progress: ImportProgress[] = [];
  const found = await importArchives({
    files,
    sources: tinySources,
    onShard: async (source, shard) => void shards.get(source)!.push(shard),
    onProgress: (state) => progress.push(state),
    signal: new AbortController().signal,
  });
  return { found: found.map(({ part }) => part.file), shards, progress };
}

for (const source of tinySources) {
  const contents = officialContents(source);
  const archive = source.archive.file;

  test(`${archive} gives its images and labels byte for byte`, async () => {
    const { found, shards } = await read([fileOf(archive, gzipOf(tarOf(contents)))]);
    expect(found).toEqual(source.archive.parts.map(({ file }) => file));
    expectOfficial(source, shards.get(source)!);
  });

  test(`${archive} in ustar and pax form, unzipped, and in another order is the same`, async () => {
    const tars = [
      tarOf(contents, ['--format=ustar']),
      tarOf(contents, ['--format=pax']),
      tarOf([...contents].reverse()),
    ];
    for (const tar of tars) {
      expectOfficial(source, (await read([fileOf('x.tar', tar)])).shards.get(source)!);
      expectOfficial(source, (await read([fileOf('x', gzipOf(tar))])).shards.get(source)!);
    }
  });

  test(`the unpacked folder of ${archive} is the same`, async () => {
    const files = contents.map(([path, bytes]) =>
      fileOf(path.split('/').at(-1)!, typeof bytes === 'string' ? bytes : new Uint8Array(bytes)),
    );
    const { shards } = await read([fileOf('.DS_Store', 'x'), fileOf('readme.html', '<html>'), ...files]);
    expectOfficial(source, shards.get(source)!);
  });
}

test('both data sets can come at once, and single files alone', async () => {
  const { shards } = await read([
    fileOf('a.tar.gz', gzipOf(tarOf(officialContents(tiny10)))),
    fileOf('b.tar.gz', gzipOf(tarOf(officialContents(tiny100)))),
  ]);
  expectOfficial(tiny10, shards.get(tiny10)!);
  expectOfficial(tiny100, shards.get(tiny100)!);
  const alone = await read([fileOf('train (1).bin', recordsOf(tiny100, tiny100.archive.parts[0]!).bytes)]);
  expect(alone.found).toEqual(['train.bin']);
  expectOfficial(tiny100, alone.shards.get(tiny100)!, ['train']);
});

test('other files in an archive are passed over', async () => {
  const extra = [['tiny/readme.html', '<html>'] as const, ['tiny/._train.bin', 'mac'] as const];
  const { shards } = await read([
    fileOf('x.tar.gz', gzipOf(tarOf([...extra, ...officialContents(tiny100)]))),
  ]);
  expectOfficial(tiny100, shards.get(tiny100)!);
});

test('progress counts the bytes of the files and the images, and ends with all of them', async () => {
  const first = gzipOf(tarOf(officialContents(tiny100)));
  const second = recordsOf(tiny10, tiny10.archive.parts[2]!).bytes;
  const { progress } = await read([fileOf('a.tar.gz', first), fileOf('test_batch.bin', second)]);
  const totalBytes = first.length + second.length;
  expect(progress.at(-1)).toEqual({
    file: 'test_batch.bin',
    readBytes: totalBytes,
    totalBytes,
    images: 12 + 4 + 3,
  });
  const bytes = progress.map(({ readBytes }) => readBytes);
  expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
});
