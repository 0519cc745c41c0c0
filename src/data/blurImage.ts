// Blurs an image until its outlines are gone: three box means in a row are close to a Gaussian.
import { imageBytes } from './dataSet.ts';

const extent = 32;
const radius = 3;
const passes = 3;

/** A mean over `2 * radius + 1` neighbours along one line, the edge pixel repeated beyond the edge. */
function blurLine(values: Float32Array, start: number, stride: number): void {
  const at = (i: number) => values[start + stride * Math.max(0, Math.min(extent - 1, i))]!;
  const means = new Float32Array(extent);
  let sum = 0;
  for (let i = -radius; i <= radius; i++) sum += at(i);
  for (let i = 0; i < extent; i++) {
    means[i] = sum / (2 * radius + 1);
    sum += at(i + radius + 1) - at(i - radius);
  }
  for (let i = 0; i < extent; i++) values[start + stride * i] = means[i]!;
}

/**
 * Replaces an image by itself under a blur of standard deviation 3.5 pixels.
 *
 * @param image u8 [3072], planar RGB
 */
export function blurImage(image: Uint8Array): void {
  const values = Float32Array.from(image);
  for (let pass = 0; pass < passes; pass++) {
    for (let plane = 0; plane < imageBytes; plane += extent * extent) {
      for (let row = 0; row < extent; row++) blurLine(values, plane + row * extent, 1);
      for (let column = 0; column < extent; column++) blurLine(values, plane + column, extent);
    }
  }
  for (let i = 0; i < image.length; i++) image[i] = Math.round(values[i]!);
}
