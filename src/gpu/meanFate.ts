// Fates by the mean score: all samples at or above it, a drawn share of those below, with weights that make up for it.
import type { Bijection } from '../core/bijection.ts';
import { ratioWords } from '../core/keep.ts';
import { createStorage } from './buffers.ts';
import keepCountWgsl from './keepCount.wgsl?raw';
import { Kernel } from './kernel.ts';
import { MarkedDraw } from './markedDraw.ts';
import shader from './meanFate.wgsl?raw';
import scoreKey from './scoreKey.wgsl?raw';
import { ScoreMean } from './scoreMean.ts';
import { UniformWords } from './uniformWords.ts';
import words96 from './words96.wgsl?raw';

/** Fate of each kind of sample; all different. */
export interface MeanFates {
  /** At or above the mean, or not finite. */
  readonly rest: number;
  readonly drawn: number;
  readonly left: number;
}

export class MeanFate {
  private readonly mean: ScoreMean;
  private readonly rule: UniformWords;
  private readonly well: GPUBuffer;
  private readonly quota: GPUBuffer;
  private readonly draw: MarkedDraw;
  private readonly judge: Kernel;
  private readonly allot: Kernel;
  private readonly weigh: Kernel;

  /**
   * @param scores   f32 [n]
   * @param fate     u32 [n]
   * @param weights  f32 [n]
   */
  constructor(
    device: GPUDevice,
    scores: GPUBuffer,
    fate: GPUBuffer,
    weights: GPUBuffer,
    private readonly fates: MeanFates,
  ) {
    this.mean = new ScoreMean(device, scores);
    this.rule = new UniformWords(device, 'meanFate.rule', 8);
    this.well = createStorage(device, 'meanFate.well', 16);
    this.quota = createStorage(device, 'meanFate.quota', 16);
    this.draw = new MarkedDraw(device, fate, this.quota, 'meanFate.draw');
    const kernel = (entryPoint: string, bindings: Record<number, GPUBuffer>) => {
      const code = [scoreKey, words96, keepCountWgsl, shader];
      const source = { label: `meanFate.${entryPoint}`, code, entryPoint };
      return new Kernel(device, source, { 0: this.rule.buffer, ...bindings });
    };
    this.judge = kernel('judge', { 1: scores, 2: this.mean.result, 3: fate, 4: this.well });
    this.allot = kernel('allot', { 4: this.well, 5: this.quota });
    this.weigh = kernel('weigh', { 3: fate, 6: weights });
  }

  /**
   * Draws floor(keep * number below the mean) in `order`, which ranges over the samples seen; they weigh 1 / keep.
   *
   * @param keep 0.1 to 1
   */
  encode(encoder: GPUCommandEncoder, order: Bijection, keep: number): void {
    const { fates } = this;
    this.writeRule(order.size, keep);
    this.mean.prepare(encoder);
    encoder.clearBuffer(this.well);
    const pass = encoder.beginComputePass({ label: 'meanFate' });
    const groups = Math.ceil(order.size / 256);
    this.mean.encode(pass, order.size);
    this.judge.encode(pass, groups);
    this.allot.encode(pass, 1);
    this.draw.encode(pass, order, { marked: fates.left, drawn: fates.drawn, left: fates.left });
    this.weigh.encode(pass, groups);
    pass.end();
  }

  private writeRule(count: number, keep: number): void {
    const { rest, drawn, left } = this.fates;
    const { low, high, shift } = ratioWords(keep);
    const [weight] = new Uint32Array(Float32Array.of(1 / keep).buffer);
    this.rule.write(count, rest, left, drawn, weight!, low, high, shift);
  }

  /** Weight 1 for the first `count` samples, none of which may have the fate `drawn`. */
  encodeResetWeights(pass: GPUComputePassEncoder, count: number): void {
    this.writeRule(count, 1);
    this.weigh.encode(pass, Math.ceil(count / 256));
  }

  destroy(): void {
    for (const part of [this.mean, this.draw, this.rule, this.well, this.quota]) part.destroy();
  }
}
