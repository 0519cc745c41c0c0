// Random drop and clustering of the samples seen, then a fate for each by its group and the window.
import type { Bijection } from '../core/bijection.ts';
import { BijectionUniform, bijectionWgsl } from './bijectionUniform.ts';
import { createStorage } from './buffers.ts';
import shader from './groupFate.wgsl?raw';
import keptKeysShader from './keptKeys.wgsl?raw';
import { Kernel } from './kernel.ts';
import { clusteringWgsl, KMeans, mostGroups } from './kmeans/kmeans.ts';
import scoreKey from './scoreKey.wgsl?raw';
import { UniformWords } from './uniformWords.ts';

/** Which groups are trained, of those that there turn out to be. */
export interface GroupWindow {
  readonly start: number;
  readonly size: number;
}

export interface GroupFateRequest {
  /** Over the samples seen; the first `kept` places are clustered. */
  readonly order: Bijection;
  readonly kept: number;
  readonly droppedFate: number;
  /** Fate of the sample at place 0 when the window is empty. */
  readonly loneFate: number;
  /** Asked for every possible number of groups, because only the GPU knows which it is. */
  windowOf(groups: number): GroupWindow;
}

export class GroupFate {
  /** As `KMeans.result`. */
  readonly clustering: GPUBuffer;
  private readonly bijection: BijectionUniform;
  private readonly keptCount: UniformWords;
  private readonly rule: UniformWords;
  private readonly keys: GPUBuffer;
  private readonly kmeans: KMeans;
  private readonly keptKeys: Kernel;
  private readonly kernel: Kernel;

  /**
   * @param scores  f32 [n]
   * @param fate    u32 [n], gets group | 0x100 when the group is in the window
   */
  constructor(
    device: GPUDevice,
    scores: GPUBuffer,
    fate: GPUBuffer,
    private readonly groups: number,
  ) {
    this.bijection = new BijectionUniform(device, 'groupFate.order');
    this.keptCount = new UniformWords(device, 'groupFate.kept', 1);
    this.rule = new UniformWords(device, 'groupFate.rule', 4 + 4 * 17);
    this.keys = createStorage(device, 'groupFate.keys', scores.size);
    this.kmeans = new KMeans(device, this.keys, groups);
    this.clustering = this.kmeans.result;
    const keysSource = { label: 'groupFate.keptKeys', code: [bijectionWgsl, scoreKey, keptKeysShader] };
    const keysBound = { 0: this.bijection.buffer, 1: this.keptCount.buffer, 2: scores, 3: this.keys };
    this.keptKeys = new Kernel(device, keysSource, keysBound);
    const source = { label: 'groupFate', code: [bijectionWgsl, scoreKey, clusteringWgsl, shader] };
    const bound = { 0: this.bijection.buffer, 1: this.rule.buffer, 2: scores, 3: this.clustering, 4: fate };
    this.kernel = new Kernel(device, source, bound);
  }

  encode(encoder: GPUCommandEncoder, request: GroupFateRequest): void {
    const { order, kept, droppedFate, loneFate } = request;
    this.bijection.write(order);
    this.keptCount.write(kept);
    const windows = Array.from({ length: mostGroups + 1 }, (_, groups) => {
      const { start, size } = request.windowOf(groups);
      return start | (size << 16);
    });
    this.rule.write(kept, droppedFate, loneFate, 0, ...windows);
    this.kmeans.prepare(encoder);
    const pass = encoder.beginComputePass({ label: 'groupFate' });
    if (this.groups > 1) this.keptKeys.encode(pass, Math.ceil(kept / 256));
    this.kmeans.encode(pass, kept);
    this.kernel.encode(pass, Math.ceil(order.size / 256));
    pass.end();
  }

  destroy(): void {
    this.kmeans.destroy();
    for (const part of [this.bijection, this.keptCount, this.rule, this.keys]) part.destroy();
  }
}
