// Archives of the exact official form, made by other tools: the system's tar, Node's zlib, records laid out by hand.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { browserFile, type ImportFile } from '../../../src/data/archives/importFile.ts';
import type { ArchivedSource } from '../../../src/data/archives/recordFormat.ts';
import type { ArchivePart, Shard } from '../../../src/data/dataSet.ts';

/** CIFAR-100's form with four classes: pairs of them have a superclass, as (0, 2) and (1, 3). */
export const tiny100: ArchivedSource = {
  id: 'tiny100',
  label: 'Tiny-100',
  help: '',
  source: '',
  classes: ['apple', 'baby bear', 'cloud', 'dolphin'],
  trainCount: 12,
  testCount: 4,
  archiveOnly: true,
  archive: {
    file: 'tiny-100-binary.tar.gz',
    fileBytes: 51_234,
    page: 'https://example.org/tiny.html',
    parts: [
      { file: 'train.bin', split: 'train', first: 0, count: 12 },
      { file: 'test.bin', split: 'test', first: 0, count: 4 },
    ],
    nameFiles: [
      { file: 'fine_label_names.txt', names: ['apple', 'baby bear', 'cloud', 'dolphin'] },
      { file: 'coarse_label_names.txt', names: ['dry', 'wet'] },
    ],
    superclassOf: [0, 1, 0, 1],
  },
};

/** CIFAR-10's form: one label byte, training images in two batches. */
export const tiny10: ArchivedSource = {
  id: 'tiny10',
  label: 'Tiny-10',
  help: '',
  source: '',
  classes: ['cat', 'dog', 'frog'],
  trainCount: 6,
  testCount: 3,
  archive: {
    file: 'tiny-10-binary.tar.gz',
    fileBytes: 27_000,
    page: 'https://example.org/tiny.html',
    parts: [
      { file: 'data_batch_1.bin', split: 'train', first: 0, count: 4 },
      { file: 'data_batch_2.bin', split: 'train', first: 4, count: 2 },
      { file: 'test_batch.bin', split: 'test', first: 0, count: 3 },
    ],
    nameFiles: [{ file: 'batches.meta.txt', names: ['cat', 'dog', 'frog'] }],
  },
};

export const tinySources = [tiny10, tiny100];

export interface Records {
  /** The file: [superclass,] class, red, green and blue plane, image after image. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly images: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** Seeded noise, classes in turn over the whole split. */
export function recordsOf(source: ArchivedSource, part: ArchivePart): Records {
  let state = 77 + part.first + (part.split === 'test' ? 1000 : 0);
  const images = Uint8Array.from({ length: part.count * 3072 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  const labels = Uint8Array.from({ length: part.count }, (_, i) => (part.first + i) % source.classes.length);
  const { superclassOf } = source.archive;
  const rows = Array.from(labels, (label, i) =>
    Buffer.concat([
      Buffer.from(superclassOf ? [superclassOf[label]!, label] : [label]),
      images.subarray(i * 3072, (i + 1) * 3072),
    ]),
  );
  return { bytes: new Uint8Array(Buffer.concat(rows)), images, labels };
}

/** The files of an archive by their paths in it, in the order in which they are packed. */
export type Contents = readonly (readonly [path: string, bytes: Uint8Array | string])[];

export function officialContents(source: ArchivedSource): Contents {
  const folder = source.archive.file.replace('.tar.gz', '');
  const { parts, nameFiles } = source.archive;
  return [
    ...nameFiles.map(
      // The official ones end in an empty line.
      ({ file, names }) => [`${folder}/${file}`, `${names.join('\n').replaceAll(' ', '_')}\n\n`] as const,
    ),
    ...parts.map((part) => [`${folder}/${part.file}`, recordsOf(source, part).bytes] as const),
  ];
}

/** Packs files with the system's tar. */
export function tarOf(contents: Contents, options: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'seta-archive-'));
  try {
    const tops = new Set<string>();
    for (const [path, bytes] of contents) {
      mkdirSync(join(folder, 'in', path, '..'), { recursive: true });
      writeFileSync(join(folder, 'in', path), bytes);
      tops.add(path);
    }
    const directories = new Set(
      [...tops].filter((path) => path.includes('/')).map((path) => path.split('/')[0]!),
    );
    // Folders first and without what is in them, then the files in the order given.
    const listed = [...directories, ...tops];
    writeFileSync(join(folder, 'list'), `${listed.join('\n')}\n`);
    execFileSync(
      'tar',
      [
        ...options,
        '--no-recursion',
        '-cf',
        join(folder, 'out.tar'),
        '-C',
        join(folder, 'in'),
        '-T',
        join(folder, 'list'),
      ],
      { env: { ...process.env, COPYFILE_DISABLE: '1' } },
    );
    return new Uint8Array(readFileSync(join(folder, 'out.tar')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function gzipOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes));
}

export function fileOf(name: string, bytes: Uint8Array<ArrayBuffer> | string): ImportFile {
  return browserFile(new File([bytes], name));
}

/** Images and labels of a split as one buffer each, put together from its shards. */
export function splitOf(shards: readonly Shard[], split: Shard['split']) {
  const sorted = shards.filter((shard) => shard.split === split).sort((a, b) => a.first - b.first);
  return {
    images: Buffer.concat(sorted.map(({ images }) => images)),
    labels: Buffer.concat(sorted.map(({ labels }) => labels)),
  };
}

/** What a split of the official contents holds, from the records themselves. */
export function officialSplit(source: ArchivedSource, split: Shard['split']) {
  const records = source.archive.parts
    .filter((part) => part.split === split)
    .map((part) => recordsOf(source, part));
  return {
    images: Buffer.concat(records.map(({ images }) => images)),
    labels: Buffer.concat(records.map(({ labels }) => labels)),
  };
}

/** Throws unless the shards hold the official images and labels, byte for byte. */
export function expectOfficial(
  source: ArchivedSource,
  shards: readonly Shard[],
  splits: readonly Shard['split'][] = ['train', 'test'],
): void {
  for (const split of splits) {
    const [got, wanted] = [splitOf(shards, split), officialSplit(source, split)];
    expect([...got.labels]).toEqual([...wanted.labels]);
    // Not toEqual: it takes a second over so many bytes.
    expect(got.images.equals(wanted.images)).toBe(true);
  }
}
