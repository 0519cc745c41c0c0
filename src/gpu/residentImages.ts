// The pixels of a data set, on the GPU once for all runs. Split in two because CIFAR-10's 153.6 MB
// are more than the 128 MiB that some adapters bind at a time.
import { imageBytes } from '../core/augmentation.ts';
import { t } from '../texts/texts.ts';
import { mapForReading } from './waits.ts';

export class ResidentImages {
  /** u8 packed four to a u32, [low, 3072] and [high, 3072], planar RGB. */
  readonly low: GPUBuffer;
  readonly high: GPUBuffer;
  /** u32 [capacity]. */
  readonly labels: GPUBuffer;
  /** Images in `low`. */
  readonly split: number;

  /** @throws RangeError when two bindings cannot hold `capacity` images */
  constructor(
    private readonly device: GPUDevice,
    readonly capacity: number,
    label: string,
  ) {
    const { maxStorageBufferBindingSize, maxBufferSize } = device.limits;
    const perBuffer = Math.floor(Math.min(maxStorageBufferBindingSize, maxBufferSize) / imageBytes);
    if (capacity > 2 * perBuffer) {
      throw new RangeError(t.engineProblems.imagesDoNotFit(label, `${capacity}`, `${2 * perBuffer}`));
    }
    this.split = Math.min(capacity, perBuffer);
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;
    const create = (name: string, size: number) =>
      device.createBuffer({ label: `${label}.${name}`, size: Math.max(size, 16), usage });
    this.low = create('low', this.split * imageBytes);
    this.high = create('high', (capacity - this.split) * imageBytes);
    this.labels = create('labels', capacity * 4);
  }

  get byteLength(): number {
    return this.low.size + this.high.size + this.labels.size;
  }

  /**
   * Puts images at [first, first + labels.length).
   *
   * @param images u8 [count, 3072]
   * @throws RangeError when they reach past the capacity or the lengths do not agree
   */
  write(first: number, images: Uint8Array<ArrayBuffer>, labels: Uint8Array): void {
    const count = labels.length;
    if (images.length !== count * imageBytes) {
      throw new RangeError(
        `${count} labels need ${count * imageBytes} bytes of pixels, got ${images.length}`,
      );
    }
    if (first + count > this.capacity) {
      throw new RangeError(`images ${first} to ${first + count} reach past the capacity of ${this.capacity}`);
    }
    const inLow = Math.max(0, Math.min(count, this.split - first));
    const { queue } = this.device;
    if (inLow > 0) queue.writeBuffer(this.low, first * imageBytes, images, 0, inLow * imageBytes);
    if (inLow < count) {
      const place = (first + inLow - this.split) * imageBytes;
      queue.writeBuffer(this.high, place, images, inLow * imageBytes, (count - inLow) * imageBytes);
    }
    queue.writeBuffer(this.labels, first * 4, Uint32Array.from(labels));
  }

  /**
   * Overwrites images by others that are here, pixels alone.
   *
   * @param copies none of the `to` may be a `from`
   */
  copy(copies: readonly { readonly from: number; readonly to: number }[]): void {
    if (copies.length === 0) return;
    // A buffer cannot be copied onto itself: through a buffer beside it, some at a time.
    const atOnce = Math.min(copies.length, 512);
    const beside = this.device.createBuffer({
      label: 'images.copy',
      size: atOnce * imageBytes,
      usage: GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST,
    });
    const encoder = this.device.createCommandEncoder({ label: 'images.copy' });
    for (let first = 0; first < copies.length; first += atOnce) {
      const some = copies.slice(first, first + atOnce);
      for (const [place, { from }] of some.entries()) {
        const [buffer, row] = this.rowOf(from);
        encoder.copyBufferToBuffer(buffer, row * imageBytes, beside, place * imageBytes, imageBytes);
      }
      for (const [place, { to }] of some.entries()) {
        const [buffer, row] = this.rowOf(to);
        encoder.copyBufferToBuffer(beside, place * imageBytes, buffer, row * imageBytes, imageBytes);
      }
    }
    this.device.queue.submit([encoder.finish()]);
    beside.destroy();
  }

  /**
   * Reads some images back; for the eye, not for training.
   *
   * @returns u8 [indices.length, 3072]
   */
  async read(indices: readonly number[]): Promise<Uint8Array<ArrayBuffer>> {
    const staging = this.device.createBuffer({
      label: 'images.read',
      size: Math.max(4, indices.length * imageBytes),
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
    const encoder = this.device.createCommandEncoder({ label: 'images.read' });
    for (const [place, index] of indices.entries()) {
      const [source, row] = this.rowOf(index);
      encoder.copyBufferToBuffer(source, row * imageBytes, staging, place * imageBytes, imageBytes);
    }
    this.device.queue.submit([encoder.finish()]);
    try {
      await mapForReading(this.device, staging);
      return new Uint8Array(staging.getMappedRange().slice(0, indices.length * imageBytes));
    } finally {
      staging.destroy();
    }
  }

  private rowOf(index: number): readonly [buffer: GPUBuffer, row: number] {
    return index < this.split ? [this.low, index] : [this.high, index - this.split];
  }

  destroy(): void {
    for (const buffer of [this.low, this.high, this.labels]) buffer.destroy();
  }
}
