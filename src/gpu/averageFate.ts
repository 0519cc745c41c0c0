// Fates by a moving average of each sample's loss: the highest ranks, some of the others at random, the rest left out.
import { type Bijection, identityOf } from '../core/bijection.ts';
import shader from './averageFate.wgsl?raw';
import { createStorage, createStorageFrom } from './buffers.ts';
import { Kernel } from './kernel.ts';
import { MarkedDraw } from './markedDraw.ts';
import scoreKey from './scoreKey.wgsl?raw';
import { TopKeys } from './topKeys.ts';
import { UniformWords } from './uniformWords.ts';

/** Fate of each kind of sample; all different, and none with bit 9. */
export interface AverageFates {
  readonly top: number;
  readonly drawn: number;
  readonly left: number;
}

export interface AverageRule {
  /** Share of the newest loss in the averages. */
  readonly newest: number;
  /** Standard deviations added to the mean for the rank. */
  readonly confidence: number;
}

export interface AverageFateRequest {
  /** Over the samples seen. */
  readonly order: Bijection;
  /** How many with the highest ranks; ties go to the lower index. */
  readonly top: number;
  /** How many of the others, the first ones in `order`. */
  readonly drawn: number;
}

/** Stands at the smallest key of the top, until it is decided how many of these belong to it. */
const tieFate = 0x200;

export class AverageFate {
  /** f32 [n]: moving mean, and moving variance (-1 before the first finite loss). */
  readonly means: GPUBuffer;
  readonly variances: GPUBuffer;
  private readonly rule: UniformWords;
  private readonly keys: GPUBuffer;
  private readonly drawQuota: GPUBuffer;
  private readonly topKeys: TopKeys;
  private readonly ties: MarkedDraw;
  private readonly draw: MarkedDraw;
  private readonly followKernel: Kernel;
  private readonly judge: Kernel;

  /**
   * @param scores  f32 [n]
   * @param fate    u32 [n]; bit 8 must say which samples were trained last
   */
  constructor(
    private readonly device: GPUDevice,
    scores: GPUBuffer,
    fate: GPUBuffer,
    private readonly fates: AverageFates,
    private readonly averages: AverageRule,
  ) {
    const unknown = new Float32Array(fate.size / 4).fill(-1);
    this.means = createStorage(device, 'averageFate.means', unknown.byteLength);
    this.variances = createStorageFrom(device, 'averageFate.variances', unknown);
    this.keys = createStorage(device, 'averageFate.keys', unknown.byteLength);
    this.drawQuota = createStorage(device, 'averageFate.drawQuota', 16);
    this.rule = new UniformWords(device, 'averageFate.rule', 6);
    this.topKeys = new TopKeys(device, this.keys);
    this.ties = new MarkedDraw(device, fate, this.topKeys.result, 'averageFate.ties');
    this.draw = new MarkedDraw(device, fate, this.drawQuota, 'averageFate.draw');
    const kernel = (entryPoint: string, bindings: Record<number, GPUBuffer>) => {
      const source = { label: `averageFate.${entryPoint}`, code: [scoreKey, shader], entryPoint };
      return new Kernel(device, source, { 0: this.rule.buffer, 2: fate, 5: this.keys, ...bindings });
    };
    this.followKernel = kernel('follow', { 1: scores, 3: this.means, 4: this.variances });
    this.judge = kernel('judge', { 6: this.topKeys.result });
  }

  /** Takes the losses of the last epoch into the averages; once an epoch, before the fates change. */
  encodeFollow(pass: GPUComputePassEncoder, count: number): void {
    const { newest, confidence } = this.averages;
    const { top, left } = this.fates;
    const floats = new Uint32Array(Float32Array.of(newest, confidence).buffer);
    this.rule.write(count, ...floats, top, tieFate, left);
    this.followKernel.encode(pass, Math.ceil(count / 256));
  }

  /** After `encodeFollow`. */
  encode(pass: GPUComputePassEncoder, { order, top, drawn }: AverageFateRequest): void {
    const { fates } = this;
    this.topKeys.encode(pass, order.size, top);
    this.judge.encode(pass, Math.ceil(order.size / 256));
    this.ties.encode(pass, identityOf(order.size), { marked: tieFate, drawn: fates.top, left: fates.left });
    if (drawn === 0) return;
    this.device.queue.writeBuffer(this.drawQuota, 0, Uint32Array.of(drawn));
    this.draw.encode(pass, order, { marked: fates.left, drawn: fates.drawn, left: fates.left });
  }

  destroy(): void {
    for (const part of [this.topKeys, this.ties, this.draw, this.rule]) part.destroy();
    for (const buffer of [this.means, this.variances, this.keys, this.drawQuota]) buffer.destroy();
  }
}
