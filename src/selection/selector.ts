// Runs a method over the scores of one run: its passes, the newcomers, the order, the counts, one small readback.
import { bijectionOf, bijectionPurpose } from '../core/bijection.ts';
import type { ParamValues } from '../core/params.ts';
import type { LossHistogram, SelectionCategory, SelectionReport } from '../core/records.ts';
import { createStorage } from '../gpu/buffers.ts';
import { Compaction } from '../gpu/compaction.ts';
import { FateSplit } from '../gpu/fateSplit.ts';
import { type CategoryTally, Tally } from '../gpu/tally.ts';
import { mapForReading } from '../gpu/waits.ts';
import {
  chosenBit,
  type MethodDefinition,
  type NamedCategory,
  type PruningMethod,
  type SelectionContext,
} from './method.ts';

/** The samples of one epoch. The buffers belong to the selector and change at its next call. */
export interface Selection {
  readonly count: number;
  /** u32 [n]: the first `count` are the samples to train on, in order. */
  readonly indices: GPUBuffer;
  /** f32 [n]: loss weight by sample (not by place); null when all weigh 1. */
  readonly weights: GPUBuffer | null;
  readonly report: SelectionReport;
  /** Low byte of `fate` of each of the report's categories. */
  readonly categoryValues: readonly number[];
}

/** Samples that have come since the last epoch; every method trains them all. */
export const newcomers = { kind: 'newcomer', label: 'new', selected: true } as const;

function oneBuffer(device: GPUDevice, label: string, count: number): GPUBuffer {
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const buffer = device.createBuffer({ label, size: count * 4, usage, mappedAtCreation: true });
  new Float32Array(buffer.getMappedRange()).fill(1);
  buffer.unmap();
  return buffer;
}

export class Selector {
  /** u32 [n]: low byte the category, bit 8 set when chosen, as the last `select` left it. */
  readonly fate: GPUBuffer;
  /** u32 [n]: the samples to train on, in order; what `Selection.indices` is, from the start. */
  readonly indices: GPUBuffer;
  /** f32 [n] for a weighted method, else a stand-in that nothing reads. */
  readonly weights: GPUBuffer;
  private readonly staging: GPUBuffer;
  private readonly method: PruningMethod;
  private readonly newcomers: FateSplit;
  private readonly compaction: Compaction;
  private readonly tally: Tally;
  private busy = false;

  /**
   * @param capacity  most samples that the run will have
   * @param scores    f32 [capacity]: latest loss of each sample, 3.0 before it is first seen; stays the caller's
   */
  constructor(
    private readonly device: GPUDevice,
    private readonly capacity: number,
    private readonly definition: MethodDefinition,
    params: ParamValues,
    scores: GPUBuffer,
  ) {
    this.fate = createStorage(device, 'selector.fate', capacity * 4);
    this.indices = createStorage(device, 'selector.indices', capacity * 4);
    this.weights = oneBuffer(device, 'selector.weights', definition.weighted ? Math.max(capacity, 4) : 4);
    const { fate, weights } = this;
    this.method = definition.create(device, { capacity, scores, fate, weights }, params);
    this.newcomers = new FateSplit(device, this.fate, 'selector.newcomers');
    this.compaction = new Compaction(device, this.fate, this.indices);
    this.tally = new Tally(device, scores, this.fate, this.method.categoryCount + 1);
    this.staging = device.createBuffer({
      label: 'selector.staging',
      size: this.tally.byteLength + (this.method.summary?.size ?? 0),
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
  }

  /**
   * Chooses and orders the samples of an epoch; waits for one readback.
   *
   * @throws RangeError with a sentence for the user when the settings do not fit the number of samples
   */
  async select(context: SelectionContext): Promise<Selection> {
    const { seen, present } = context;
    if (seen > present || present > this.capacity) {
      throw new RangeError(`selection: ${seen} seen of ${present} samples, with room for ${this.capacity}`);
    }
    if (this.busy) throw new Error('selection: one at a time, the last is not read back yet');
    this.busy = true;
    const started = performance.now();
    try {
      this.submit(context);
      const copy = await this.readBack();
      return this.selectionOf(copy, context, started);
    } finally {
      this.busy = false;
    }
  }

  /** From the next selection on; see PruningMethod.steer. */
  steer(values: ParamValues | null): void {
    this.method.steer?.(values);
  }

  /** Buffers that the method carries from epoch to epoch; with the scores they are all that a checkpoint needs. */
  get methodState(): readonly GPUBuffer[] {
    return this.method.state ?? [];
  }

  private submit(context: SelectionContext): void {
    const { seed, epoch, seen, present } = context;
    const encoder = this.device.createCommandEncoder({ label: 'selector' });
    if (seen > 0) this.method.encode(encoder, context);
    const pass = encoder.beginComputePass({ label: 'selector.order' });
    this.newcomers.encodeFill(pass, seen, present - seen, this.method.categoryCount | chosenBit);
    this.compaction.encode(pass, bijectionOf(present, seed, epoch, bijectionPurpose.epoch));
    pass.end();
    this.tally.encode(encoder, present);
    this.tally.encodeCopy(encoder, this.staging, 0);
    const { summary } = this.method;
    if (summary) encoder.copyBufferToBuffer(summary, 0, this.staging, this.tally.byteLength, summary.size);
    this.device.queue.submit([encoder.finish()]);
  }

  private async readBack(): Promise<ArrayBuffer> {
    await mapForReading(this.device, this.staging);
    const copy = this.staging.getMappedRange().slice(0);
    this.staging.unmap();
    return copy;
  }

  private selectionOf(copy: ArrayBuffer, context: SelectionContext, started: number): Selection {
    const tallies = this.tally.read(copy, 0);
    const { epoch, call, phase, seen, present } = context;
    const summary = new Uint32Array(copy, this.tally.byteLength);
    const own = seen > 0 ? this.method.describe(summary, tallies, context) : null;
    const fresh: NamedCategory = { ...newcomers, value: this.method.categoryCount };
    const named = [...(own?.categories ?? []), ...(present > seen ? [fresh] : [])];
    const count = tallies.reduce((sum, { chosen }) => sum + chosen, 0);
    const report: SelectionReport = {
      epoch,
      call,
      phase,
      present,
      selected: count,
      categories: named.map((category) => categoryOf(category, tallies[category.value]!)),
      window: own?.window ?? null,
      wcss: own?.wcss ?? null,
      histogram: histogramOf(named, tallies),
      nonFinite: tallies.reduce((sum, { nonFinite }) => sum + nonFinite, 0),
      selectMs: performance.now() - started,
    };
    const weights = this.definition.weighted ? this.weights : null;
    return { count, indices: this.indices, weights, report, categoryValues: named.map(({ value }) => value) };
  }

  destroy(): void {
    for (const part of [this.method, this.newcomers, this.compaction, this.tally]) part.destroy();
    for (const buffer of [this.fate, this.indices, this.weights, this.staging]) buffer.destroy();
  }
}

function categoryOf({ kind, label, selected }: NamedCategory, tally: CategoryTally): SelectionCategory {
  const { count, mean, lowest, highest } = tally;
  return { kind, label, selected, count, meanLoss: mean, lowestLoss: lowest, highestLoss: highest };
}

function histogramOf(named: readonly NamedCategory[], tallies: readonly CategoryTally[]): LossHistogram {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const tally of tallies) {
    lowest = Math.min(lowest, tally.lowest ?? lowest);
    highest = Math.max(highest, tally.highest ?? highest);
  }
  const counts = named.map(({ value }) => tallies[value]!.histogram);
  return lowest > highest ? { lowest: 0, highest: 0, counts } : { lowest, highest, counts };
}
