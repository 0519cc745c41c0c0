// A data set of a few images in memory, prepared just as the real one is.
import { createHash } from 'node:crypto';
import { constants, deflateSync } from 'node:zlib';
import { imageBytes, type Split } from '../../src/data/dataSet.ts';
import { packImages } from '../../src/data/imageResiduals.ts';
import { type DataManifest, manifestVersion, type ShardEntry } from '../../src/data/manifest.ts';

export const shardImages = 3;

/** Images with smooth and noisy parts, different for every `first`. */
export function someImages(count: number, first = 0): Uint8Array<ArrayBuffer> {
  let state = 12345 + first;
  return Uint8Array.from({ length: count * imageBytes }, (_, i) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return i % 1024 < 512 ? (i >> 5) + first : state >>> 24;
  });
}

export interface TinyShard {
  readonly entry: ShardEntry;
  readonly images: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer>;
}

export function tinyShard(split: Split, first: number, count = shardImages): TinyShard {
  const images = someImages(count, first + (split === 'test' ? 100 : 0));
  const labels = Uint8Array.from({ length: count }, (_, i) => (first + i) % 10);
  const packed = new Uint8Array(
    deflateSync(packImages(images.slice()), { strategy: constants.Z_HUFFMAN_ONLY }),
  );
  const entry: ShardEntry = {
    file: `${split}-${first}.shard`,
    split,
    first,
    count,
    labels: Buffer.from(labels).toString('base64'),
    packedBytes: packed.length,
    packedSha256: createHash('sha256').update(packed).digest('hex'),
    imageBytes: images.length,
    imageSha256: createHash('sha256').update(images).digest('hex'),
  };
  return { entry, images, packed };
}

/** Nine training images in three shards, six test images in two; listed in no helpful order. */
export function tinyDataSet(): { manifest: DataManifest; shards: readonly TinyShard[] } {
  const shards = [
    tinyShard('train', 3),
    tinyShard('test', 3),
    tinyShard('train', 6),
    tinyShard('test', 0),
    tinyShard('train', 0),
  ];
  const manifest: DataManifest = {
    version: manifestVersion,
    id: 'tiny',
    name: 'Tiny',
    classes: Array.from({ length: 10 }, (_, i) => `class ${i}`),
    shards: shards.map((shard) => shard.entry),
  };
  return { manifest, shards };
}
