// The images of a data set on the GPU, filling up shard by shard while training already goes on.
import {
  type CorruptionPlan,
  type CorruptionSettings,
  corruptedShare,
  corruptionPlan,
} from '../core/corruption.ts';
import { corruptImages } from '../data/corruptImages.ts';
import { type DataSetSource, imageBytes, relabelled, type Shard } from '../data/dataSet.ts';
import { ResidentImages } from '../gpu/residentImages.ts';

/** How many images of each split are wanted: the first so many. */
export interface DataCounts {
  readonly trainCount: number;
  readonly testCount: number;
}

const noCorruption = { labelNoise: 0, duplicates: 0, blurred: 0, blank: 0, corruptionSeed: 0 };

/**
 * Shards are placed in the data set's own order; one that comes early waits for the one before it. When that one
 * cannot be had (`goOnWithout`), the others take its place. A run that goes on knows its images by their places:
 * for it they are put where they were (`keepTo`), however long one of them takes.
 */
export class LoadedData {
  readonly train: ResidentImages;
  readonly test: ResidentImages;
  trainPresent = 0;
  testPresent = 0;
  /** u8 [trainCount], by place. */
  readonly trainLabels: Uint8Array<ArrayBuffer>;
  private readonly waiting: (() => void)[] = [];
  private readonly early: Shard[] = [];
  private givenUp = false;
  private settled = false;
  private readonly placed: number[] = [];
  /** null while nothing hangs on the order. */
  private fixedOrder: readonly number[] | null = null;
  /** Which training images are spoilt, by place. */
  readonly plan: CorruptionPlan;

  /** @param corruption how training images are spoilt on their way in; not at all by default */
  constructor(
    readonly device: GPUDevice,
    readonly source: DataSetSource,
    readonly counts: DataCounts,
    readonly corruption: CorruptionSettings = noCorruption,
  ) {
    this.plan = corruptionPlan(corruptedShare(corruption) > 0 ? counts.trainCount : 0, corruption);
    this.train = new ResidentImages(device, counts.trainCount, `${source.id}.train`);
    this.test = new ResidentImages(device, counts.testCount, `${source.id}.test`);
    this.trainLabels = new Uint8Array(counts.trainCount);
  }

  /** First image of each training shard that is here, in the order of their places. */
  get shardOrder(): readonly number[] {
    return this.placed;
  }

  /** False when a training shard came late, so that places are not the data set's own. */
  get inOrder(): boolean {
    return this.placed.every((first, i) => i === 0 || first > this.placed[i - 1]!);
  }

  /** Whether runs on so many images can use these: all of them, or the first ones when all are here and in order. */
  serves({ trainCount, testCount }: DataCounts): boolean {
    const { trainCount: train, testCount: test } = this.counts;
    if (train === trainCount && test === testCount) return true;
    return this.complete && this.inOrder && train >= trainCount && test >= testCount;
  }

  /**
   * Nothing hangs on the order any more: only runs without a past use these images from now on.
   *
   * @returns false when a late shard stands out of place although all are here: loading anew (from storage) puts it right
   */
  beginAnew(): boolean {
    if (this.complete && !this.inOrder) return false;
    this.fixedOrder = null;
    this.placeEarly();
    return true;
  }

  /**
   * Places training shards in this order from now on, those that it does not name behind them in the data set's own.
   *
   * @param order as another visit's `shardOrder`
   * @returns false, and nothing is changed, when some stand in other places already
   */
  keepTo(order: readonly number[]): boolean {
    const whole = this.fixedOrder && this.fixedOrder.length > order.length ? this.fixedOrder : order;
    const stands = (first: number, i: number) => i >= order.length || first === order[i];
    if (!this.placed.every(stands) || !(this.fixedOrder ?? []).every(stands)) return false;
    this.fixedOrder = whole;
    return true;
  }

  get complete(): boolean {
    return this.trainPresent === this.counts.trainCount && this.testPresent === this.counts.testCount;
  }

  /** Training can begin: some training images are there, and all test images that can be had. */
  get ready(): boolean {
    return this.trainPresent > 0 && (this.testPresent === this.counts.testCount || this.givenUp);
  }

  /** Resolves as soon as training can begin. */
  whenReady(): Promise<void> {
    if (this.ready) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Resolves when every image wanted is there. */
  async whenComplete(): Promise<void> {
    while (!this.complete) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Resolves when every image that can be had is there and training can begin. */
  async whenSettled(): Promise<void> {
    while (!this.complete && !(this.settled && this.ready))
      await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Whether nothing more comes: every shard is here or given up. */
  settle(settled: boolean): void {
    this.settled = settled;
    this.placeEarly();
  }

  /** @param shard  with the labels under which its images are kept */
  add(shard: Shard): void {
    this.early.push(relabelled(this.source, shard));
    this.placeEarly();
  }

  /** Some shards will not come for now: train on what is there rather than wait for them. */
  goOnWithout(): void {
    this.givenUp = true;
    this.placeEarly();
  }

  destroy(): void {
    this.train.destroy();
    this.test.destroy();
  }

  private isNext({ split, first }: Shard): boolean {
    const wanted = split === 'train' ? this.fixedOrder?.[this.placed.length] : undefined;
    if (wanted !== undefined) return first === wanted;
    const mayPass = this.givenUp && (split === 'test' || !this.fixedOrder);
    return mayPass || first <= this.presentOf(split);
  }

  private placeEarly(): void {
    const next = () => this.early.findIndex((shard) => this.isNext(shard));
    for (let place = next(); place >= 0; place = next()) this.place(this.early.splice(place, 1)[0]!);
    if (this.ready) for (const resolve of this.waiting.splice(0)) resolve();
  }

  private presentOf(split: Shard['split']): number {
    return split === 'train' ? this.trainPresent : this.testPresent;
  }

  private place({ split, first, images, labels }: Shard): void {
    const present = this.presentOf(split);
    const [resident, limit] =
      split === 'train' ? [this.train, this.counts.trainCount] : [this.test, this.counts.testCount];
    const wanted = Math.min(labels.length, limit - present);
    if (wanted <= 0) return;
    const wantedImages = images.subarray(0, wanted * imageBytes);
    const wantedLabels = labels.subarray(0, wanted);
    if (split === 'train' && this.plan.count > 0) this.placeCorrupted(wantedImages, wantedLabels);
    else resident.write(present, wantedImages, wantedLabels);
    if (split === 'test') this.testPresent += wanted;
    else {
      if (this.plan.count === 0) this.trainLabels.set(wantedLabels, present);
      this.trainPresent += wanted;
      this.placed.push(first);
    }
  }

  private placeCorrupted(pristine: Uint8Array, pristineLabels: Uint8Array): void {
    const first = this.trainPresent;
    const classes = this.source.classes.length;
    const { images, labels, copies } = corruptImages(this.plan, this.corruption, {
      ...{ first, images: pristine, labels: pristineLabels, classes },
    });
    this.trainLabels.set(labels, first);
    for (const { from, to } of copies) this.trainLabels[to] = this.trainLabels[from]!;
    this.train.write(first, images, this.trainLabels.subarray(first, first + labels.length));
    this.train.copy(copies);
  }
}
