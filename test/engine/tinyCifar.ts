// CIFAR-10 of a few images as a server would hold it, in place of this thread's fetch.
import type { Split } from '../../src/data/dataSet.ts';
import { sha256Of } from '../../src/data/decodeShard.ts';
import { packImages } from '../../src/data/imageResiduals.ts';
import { manifestVersion } from '../../src/data/manifest.ts';
import { syntheticShard } from './syntheticShard.ts';

export const tinyUrl = 'http://tiny.invalid/data/';
/** Images of a shard: two of them are as few as a run may have. */
const size = 32;
export const tinyCounts = { trainCount: 2 * size, testCount: size };
/** The second training shard. */
export const lastShard = `train-${size}.shard`;

async function served(split: Split, first: number) {
  const { images, labels } = syntheticShard(split, first, size);
  const deflated = new Blob([packImages(images.slice())])
    .stream()
    .pipeThrough(new CompressionStream('deflate'));
  const packed = new Uint8Array(await new Response(deflated).arrayBuffer());
  const entry = {
    ...{
      file: `${split}-${first}.shard`,
      split,
      first,
      count: size,
      labels: btoa(String.fromCharCode(...labels)),
    },
    ...{ packedBytes: packed.length, packedSha256: await sha256Of(packed) },
    ...{ imageBytes: images.length, imageSha256: await sha256Of(images) },
  };
  return { entry, packed };
}

export interface TinyServer {
  /** Files that it answers with 404. */
  readonly missing: Set<string>;
  close(): void;
}

/** Two training shards and a test shard. */
export async function serveTinyCifar(): Promise<TinyServer> {
  const shards = await Promise.all([served('train', 0), served('train', size), served('test', 0)]);
  const manifest = {
    ...{
      version: manifestVersion,
      id: 'cifar10',
      name: 'CIFAR-10',
      shards: shards.map(({ entry }) => entry),
    },
    classes: Array.from({ length: 10 }, (_, i) => `class ${i}`),
  };
  const missing = new Set<string>();
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (url, init) => {
    if (!String(url).startsWith(tinyUrl)) return realFetch(url, init);
    const file = String(url).split('/').at(-1)!;
    if (missing.has(file)) return new Response('', { status: 404 });
    const shard = shards.find(({ entry }) => entry.file === file);
    return new Response(shard?.packed ?? JSON.stringify(manifest));
  };
  const close = () => {
    globalThis.fetch = realFetch;
  };
  return { missing, close };
}
