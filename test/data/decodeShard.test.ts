import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeShard } from '../../src/data/decodeShard.ts';
import { packedLength } from '../../src/data/imageResiduals.ts';
import { tinyShard } from './tinyDataSet.ts';

const shard = tinyShard('train', 0);

/** The shard's entry for a file of other bytes, so that its length does not give it away. */
const entryFor = (packed: Uint8Array) => ({ ...shard.entry, packedBytes: packed.length });

test('a whole shard gives its images', async () => {
  expect(await decodeShard(shard.packed, shard.entry)).toEqual(shard.images);
});

test('a short file is refused by its length', async () => {
  const short = shard.packed.slice(0, 100);
  await expect(decodeShard(short, shard.entry)).rejects.toThrow(
    `expected ${shard.packed.length} bytes, got 100`,
  );
});

test('other images under the same name are refused by their hash', async () => {
  const other = tinyShard('train', 7);
  await expect(decodeShard(other.packed, entryFor(other.packed))).rejects.toThrow(
    /corrupt: SHA-256 .* expected/,
  );
});

test('a cut deflate stream is refused', async () => {
  const cut = shard.packed.slice(0, -20);
  await expect(decodeShard(cut, entryFor(cut))).rejects.toThrow('corrupt');
});

test('bytes that are no deflate stream are refused', async () => {
  const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
  await expect(decodeShard(page, entryFor(page))).rejects.toThrow('corrupt: its deflate stream breaks');
});

test('a stream that inflates to too few or too many bytes is refused', async () => {
  const wanted = packedLength(shard.entry.count);
  for (const length of [wanted - 1, wanted + 1]) {
    const packed = new Uint8Array(deflateSync(new Uint8Array(length)));
    await expect(decodeShard(packed, entryFor(packed))).rejects.toThrow('corrupt: inflates to');
  }
});
