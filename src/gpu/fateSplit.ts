// Draws a subset of exact size without replacement and writes both fates; with the identity, the first samples.
import { type Bijection, identityOf } from '../core/bijection.ts';
import { BijectionUniform, bijectionWgsl } from './bijectionUniform.ts';
import shader from './fateSplit.wgsl?raw';
import { Kernel } from './kernel.ts';
import { UniformWords } from './uniformWords.ts';

export class FateSplit {
  private readonly bijection: BijectionUniform;
  private readonly subset: UniformWords;
  private readonly kernel: Kernel;

  /** One split per submit: the uniforms are written at once. @param fate u32 [n] */
  constructor(device: GPUDevice, fate: GPUBuffer, label = 'fateSplit') {
    this.bijection = new BijectionUniform(device, `${label}.bijection`);
    this.subset = new UniformWords(device, `${label}.subset`, 4);
    const bound = { 0: this.bijection.buffer, 1: this.subset.buffer, 2: fate };
    this.kernel = new Kernel(device, { label, code: [bijectionWgsl, shader] }, bound);
  }

  /** `insideFate` for the samples that `bijection` puts before `inside`, `outsideFate` for the rest of its range. */
  encode(
    pass: GPUComputePassEncoder,
    bijection: Bijection,
    inside: number,
    insideFate: number,
    outsideFate: number,
  ): void {
    this.bijection.write(bijection);
    this.subset.write(0, inside, insideFate, outsideFate);
    this.kernel.encode(pass, Math.ceil(bijection.size / 256));
  }

  /** The same fate for samples [first, first + count). */
  encodeFill(pass: GPUComputePassEncoder, first: number, count: number, fate: number): void {
    this.bijection.write(identityOf(count));
    this.subset.write(first, count, fate, fate);
    this.kernel.encode(pass, Math.ceil(count / 256));
  }

  destroy(): void {
    this.bijection.destroy();
    this.subset.destroy();
  }
}
