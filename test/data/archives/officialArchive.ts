// Archives of the exact official form, made by other tools: the system's tar and Node's zlib.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { browserFile, type ImportFile } from '../../../src/data/archives/importFile.ts';
import type { ArchivedSource } from '../../../src/data/archives/recordFormat.ts';
import type { Shard } from '../../../src/data/dataSet.ts';
import { type Contents, recordsOf } from './tinySources.ts';

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
