// Images as the data set stores them, turned into what a canvas takes.
import { imageBytes, imageExtent } from '../core/augmentation.ts';

const pixels = imageExtent * imageExtent;

/**
 * @param planar u8 [n, 3, 32, 32]
 * @returns u8 [n, 32, 32, 4], opaque
 */
export function toRgba(planar: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const count = planar.length / imageBytes;
  const rgba = new Uint8ClampedArray(count * pixels * 4).fill(255);
  for (let image = 0; image < count; image++) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      const [from, to] = [image * imageBytes + pixel, (image * pixels + pixel) * 4];
      for (let c = 0; c < 3; c++) rgba[to + c] = planar[from + c * pixels]!;
    }
  }
  return rgba;
}
