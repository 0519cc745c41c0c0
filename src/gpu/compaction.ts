// Turns fate into the list of samples to train on, in the epoch's order: no sort, no readback.
import type { Bijection } from '../core/bijection.ts';
import { BijectionUniform, bijectionWgsl } from './bijectionUniform.ts';
import { createStorage } from './buffers.ts';
import shader from './compaction.wgsl?raw';
import { Kernel } from './kernel.ts';
import scan from './workgroupScan.wgsl?raw';

/** Places that one workgroup looks at. */
const tilePlaces = 256 * 32;

export class Compaction {
  private readonly order: BijectionUniform;
  private readonly scratch: readonly GPUBuffer[];
  private readonly mark: Kernel;
  private readonly collect: Kernel;

  /**
   * @param fate     u32 [n], bit 8 set when the sample is trained
   * @param indices  u32 [n], gets the chosen samples
   */
  constructor(device: GPUDevice, fate: GPUBuffer, indices: GPUBuffer) {
    const tiles = Math.ceil(fate.size / 4 / tilePlaces);
    this.order = new BijectionUniform(device, 'compaction.order');
    const chosenWords = createStorage(device, 'compaction.chosenWords', tiles * 256 * 4);
    const tileCounts = createStorage(device, 'compaction.tileCounts', tiles * 4);
    this.scratch = [chosenWords, tileCounts];
    const code = [bijectionWgsl, scan, shader];
    const bound = { 0: this.order.buffer, 2: chosenWords, 3: tileCounts };
    const kernel = (entryPoint: string) => ({ label: `compaction.${entryPoint}`, code, entryPoint });
    this.mark = new Kernel(device, kernel('mark'), { ...bound, 1: fate });
    this.collect = new Kernel(device, kernel('collect'), { ...bound, 4: indices });
  }

  /** Collects the chosen among the first `order.size` samples, at p^-1(0), p^-1(1), ... */
  encode(pass: GPUComputePassEncoder, order: Bijection): void {
    this.order.write(order);
    const tiles = Math.ceil(order.size / tilePlaces);
    this.mark.encode(pass, tiles);
    this.collect.encode(pass, tiles);
  }

  destroy(): void {
    this.order.destroy();
    for (const buffer of this.scratch) buffer.destroy();
  }
}
