// Draws from the samples that have one fate as many as the GPU has counted out, and gives drawn and left fates.
import type { Bijection } from '../core/bijection.ts';
import { BijectionUniform, bijectionWgsl } from './bijectionUniform.ts';
import { createStorage } from './buffers.ts';
import { Kernel } from './kernel.ts';
import shader from './markedDraw.wgsl?raw';
import { UniformWords } from './uniformWords.ts';
import scan from './workgroupScan.wgsl?raw';

/** Places that one workgroup looks at. */
const tilePlaces = 256 * 32;

export interface DrawFates {
  /** Fate of the samples to draw from. */
  readonly marked: number;
  readonly drawn: number;
  readonly left: number;
}

export class MarkedDraw {
  private readonly order: BijectionUniform;
  private readonly fates: UniformWords;
  private readonly scratch: readonly GPUBuffer[];
  private readonly mark: Kernel;
  private readonly decide: Kernel;

  /**
   * One draw per submit: the uniforms are written at once.
   *
   * @param fate   u32 [n]
   * @param quota  u32 [1 or more]; the first says how many are drawn, all when there are fewer
   */
  constructor(device: GPUDevice, fate: GPUBuffer, quota: GPUBuffer, label: string) {
    const tiles = Math.ceil(fate.size / 4 / tilePlaces);
    this.order = new BijectionUniform(device, `${label}.order`);
    this.fates = new UniformWords(device, `${label}.fates`, 3);
    const words = createStorage(device, `${label}.markedWords`, tiles * 256 * 4);
    const tileCounts = createStorage(device, `${label}.tileCounts`, tiles * 4);
    this.scratch = [words, tileCounts];
    const code = [bijectionWgsl, scan, shader];
    const bound = { 0: this.order.buffer, 1: this.fates.buffer, 3: fate, 4: words, 5: tileCounts };
    const source = (entryPoint: string) => ({ label: `${label}.${entryPoint}`, code, entryPoint });
    this.mark = new Kernel(device, source('mark'), bound);
    this.decide = new Kernel(device, source('decide'), { ...bound, 2: quota });
  }

  /** Draws among the first `order.size` samples, those at p^-1(0), p^-1(1), ... first. */
  encode(pass: GPUComputePassEncoder, order: Bijection, { marked, drawn, left }: DrawFates): void {
    this.order.write(order);
    this.fates.write(marked, drawn, left);
    const tiles = Math.ceil(order.size / tilePlaces);
    this.mark.encode(pass, tiles);
    this.decide.encode(pass, tiles);
  }

  destroy(): void {
    for (const part of [this.order, this.fates, ...this.scratch]) part.destroy();
  }
}
