// The images of a data set on the GPU, filling up shard by shard while training already goes on.
import { type DataSetSource, imageBytes, type Shard } from '../data/dataSet.ts';
import { ResidentImages } from '../gpu/residentImages.ts';

/** How many images of each split are wanted: the first so many. */
export interface DataCounts {
  readonly trainCount: number;
  readonly testCount: number;
}

/**
 * Shards are placed in the order in which they arrive, so that a missing one never holds back the others.
 * Normally that is the data set's own order; `inOrder` tells.
 */
export class LoadedData {
  readonly train: ResidentImages;
  readonly test: ResidentImages;
  trainPresent = 0;
  testPresent = 0;
  /** False when a training shard came late, so that places are not the data set's own. */
  inOrder = true;
  /** u8 [trainCount], by place. */
  readonly trainLabels: Uint8Array<ArrayBuffer>;
  private readonly waiting: (() => void)[] = [];
  private giveUpOnTest = false;

  constructor(
    device: GPUDevice,
    readonly source: DataSetSource,
    readonly counts: DataCounts,
  ) {
    this.train = new ResidentImages(device, counts.trainCount, `${source.id}.train`);
    this.test = new ResidentImages(device, counts.testCount, `${source.id}.test`);
    this.trainLabels = new Uint8Array(counts.trainCount);
  }

  get complete(): boolean {
    return this.trainPresent === this.counts.trainCount && this.testPresent === this.counts.testCount;
  }

  /** Training can begin: some training images and all test images are there. */
  get ready(): boolean {
    return this.trainPresent > 0 && (this.testPresent === this.counts.testCount || this.giveUpOnTest);
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

  add(shard: Shard): void {
    const [images, present, limit] =
      shard.split === 'train'
        ? [this.train, this.trainPresent, this.counts.trainCount]
        : [this.test, this.testPresent, this.counts.testCount];
    const wanted = Math.min(shard.count, limit - shard.first, limit - present);
    if (wanted <= 0) return;
    const labels = shard.labels.subarray(0, wanted);
    images.write(present, shard.images.subarray(0, wanted * imageBytes), labels);
    if (shard.split === 'test') this.testPresent += wanted;
    else {
      if (shard.first !== present) this.inOrder = false;
      this.trainLabels.set(labels, present);
      this.trainPresent += wanted;
    }
    this.wake();
  }

  /** No test image will come for now: train without them rather than wait. */
  goOnWithoutTest(): void {
    this.giveUpOnTest = true;
    this.wake();
  }

  destroy(): void {
    this.train.destroy();
    this.test.destroy();
  }

  private wake(): void {
    if (!this.ready) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
