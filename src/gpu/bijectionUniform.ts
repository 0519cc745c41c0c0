// A permutation as a uniform buffer that bijection.wgsl reads.
import { type Bijection, mostRounds } from '../core/bijection.ts';
import bijection from './bijection.wgsl?raw';
import hash from './hash.wgsl?raw';

/** WGSL of `struct Bijection`, `placeOf` and `sampleAt`, to be put before a shader that binds `bijection`. */
export const bijectionWgsl = `${hash}\n${bijection}`;

/** One permutation at a time; the creator destroys. */
export class BijectionUniform {
  readonly buffer: GPUBuffer;
  private readonly words = new Uint32Array(4 + mostRounds);

  constructor(
    private readonly device: GPUDevice,
    label: string,
  ) {
    const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
    this.buffer = device.createBuffer({ label, size: this.words.byteLength, usage });
  }

  /** Takes effect for what is submitted after this call. */
  write({ size, leftBits, rightBits, keys }: Bijection): void {
    this.words.set([size, leftBits, rightBits, keys.length, ...keys]);
    this.device.queue.writeBuffer(this.buffer, 0, this.words);
  }

  destroy(): void {
    this.buffer.destroy();
  }
}
