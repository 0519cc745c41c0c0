// Activations between our kernels lie in channel quads, [ceil(C / 4)][B][H][W] of vec4: neighbouring threads
// read neighbouring vec4s, a channel's statistics are one contiguous run, and odd channel counts cost only
// padding, which every kernel keeps at zero.
import type { Shape } from '../../core/network.ts';
import { bytesPerVector, type Precision } from './stored.ts';

export interface Activation extends Shape {
  readonly batchSize: number;
  readonly precision: Precision;
  readonly buffer: GPUBuffer;
}

export function quadsOf(channels: number): number {
  return Math.ceil(channels / 4);
}

/** Vectors in one sample's plane of one quad. */
export function areaOf(shape: Shape): number {
  return shape.height * shape.width;
}

export function activationBytes(batchSize: number, shape: Shape, precision: Precision): number {
  return bytesPerVector(precision) * quadsOf(shape.channels) * batchSize * areaOf(shape);
}
