// The mean of millions of scores, rounded once, the same on every device and in every order.
import { createStorage } from './buffers.ts';
import { Kernel } from './kernel.ts';
import scoreKey from './scoreKey.wgsl?raw';
import shader from './scoreMean.wgsl?raw';
import { UniformWords } from './uniformWords.ts';
import words96 from './words96.wgsl?raw';

const mostParts = 256;
/** Fewer than this many scores are not worth a workgroup of their own. */
const partSamples = 4096;

export class ScoreMean {
  /** u32 [4]: key of the mean (0 when no score is finite), number of finite scores. */
  readonly result: GPUBuffer;
  private readonly range: UniformWords;
  private readonly scratch: readonly [GPUBuffer, GPUBuffer];
  private readonly findTop: Kernel;
  private readonly add: Kernel;
  private readonly finish: Kernel;

  /** @param scores f32 [n]; those that are not finite are left out */
  constructor(device: GPUDevice, scores: GPUBuffer) {
    this.result = createStorage(device, 'scoreMean.result', 16);
    this.range = new UniformWords(device, 'scoreMean.range', 2);
    const top = createStorage(device, 'scoreMean.top', 16);
    const parts = createStorage(device, 'scoreMean.parts', 16 * mostParts);
    this.scratch = [top, parts];
    const kernel = (entryPoint: string, bindings: Record<number, GPUBuffer>) => {
      const source = { label: `scoreMean.${entryPoint}`, code: [scoreKey, words96, shader], entryPoint };
      return new Kernel(device, source, { 0: this.range.buffer, 2: top, ...bindings });
    };
    this.findTop = kernel('findTop', { 1: scores });
    this.add = kernel('add', { 1: scores, 3: parts });
    this.finish = kernel('finish', { 3: parts, 4: this.result });
  }

  /** Before the pass of `encode`. */
  prepare(encoder: GPUCommandEncoder): void {
    encoder.clearBuffer(this.scratch[0]);
  }

  /** The mean of the first `count` scores. */
  encode(pass: GPUComputePassEncoder, count: number): void {
    const parts = Math.min(mostParts, Math.ceil(count / partSamples));
    this.range.write(count, parts);
    this.findTop.encode(pass, parts);
    this.add.encode(pass, parts);
    this.finish.encode(pass, 1);
  }

  destroy(): void {
    for (const part of [this.range, this.result, ...this.scratch]) part.destroy();
  }
}
