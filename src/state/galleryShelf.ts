// Real images of past epochs. Which ones they were is kept of every epoch; their pixels, which can be asked for again,
// only of some: the oldest go when the budget is spent.
import type { GalleryEvent, GallerySample } from '../protocol.ts';

const imageBytes = 32 * 32 * 4;

export interface Gallery {
  readonly epoch: number;
  readonly samples: readonly GallerySample[];
  /** RGBA rows of 32 x 32 pixels, one image after the other. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** 13 bytes an image: an epoch of ten groups takes 1.7 kB. */
class KeptSamples {
  private readonly indices: Uint32Array;
  private readonly losses: Float32Array;
  private readonly labels: Uint8Array;
  private readonly categories: Uint8Array;

  constructor(samples: readonly GallerySample[]) {
    this.indices = Uint32Array.from(samples, ({ index }) => index);
    this.losses = Float32Array.from(samples, ({ loss }) => loss);
    this.labels = Uint8Array.from(samples, ({ label }) => label);
    this.categories = Uint8Array.from(samples, ({ category }) => category);
  }

  list(): GallerySample[] {
    return Array.from(this.indices, (index, i) => ({
      ...{ index, loss: this.losses[i]!, label: this.labels[i]!, category: this.categories[i]! },
    }));
  }
}

export class GalleryShelf {
  private readonly byEpoch = new Map<number, Gallery>();
  private readonly samples = new Map<number, KeptSamples>();

  /** @param budgetBytes of pixels: 12 MB are 25 epochs of ten groups */
  constructor(private readonly budgetBytes = 12 * 2 ** 20) {}

  add(event: GalleryEvent): void {
    this.samples.set(event.epoch, new KeptSamples(event.samples));
    this.put({
      epoch: event.epoch,
      samples: event.samples,
      pixels: new Uint8ClampedArray(event.pixels),
    });
  }

  /** Remembers which images an epoch of an earlier visit showed; their pixels are to be asked for. */
  recall(epoch: number, samples: readonly GallerySample[]): void {
    this.samples.set(epoch, new KeptSamples(samples));
  }

  /**
   * Takes the pixels of a past epoch back.
   *
   * @param indices those of its images that could be had
   * @param pixels  RGBA, 32 x 32 x 4 bytes an image, in the order of `indices`
   */
  restore(epoch: number, indices: readonly number[], pixels: ArrayBuffer): void {
    const places = new Map(indices.map((index, place) => [index, place]));
    const all = this.samplesAt(epoch) ?? [];
    const samples = all.filter(({ index }) => places.has(index));
    const from = new Uint8ClampedArray(pixels);
    const own = new Uint8ClampedArray(samples.length * imageBytes);
    for (const [i, { index }] of samples.entries()) {
      const at = places.get(index)! * imageBytes;
      own.set(from.subarray(at, at + imageBytes), i * imageBytes);
    }
    this.put({ epoch, samples, pixels: own });
  }

  clear(): void {
    this.byEpoch.clear();
  }

  /** Forgets `epoch` and all later ones. */
  cutAt(epoch: number): void {
    for (const map of [this.byEpoch, this.samples]) {
      for (const other of [...map.keys()]) if (other >= epoch) map.delete(other);
    }
  }

  /** The same shelf to go on with elsewhere. */
  copy(): GalleryShelf {
    const twin = new GalleryShelf(this.budgetBytes);
    for (const [epoch, gallery] of this.byEpoch) twin.byEpoch.set(epoch, gallery);
    for (const [epoch, samples] of this.samples) twin.samples.set(epoch, samples);
    return twin;
  }

  at(epoch: number): Gallery | undefined {
    return this.byEpoch.get(epoch);
  }

  /** Which images an epoch showed, with or without their pixels. */
  samplesAt(epoch: number): readonly GallerySample[] | undefined {
    return this.byEpoch.get(epoch)?.samples ?? this.samples.get(epoch)?.list();
  }

  private put(gallery: Gallery): void {
    this.byEpoch.delete(gallery.epoch);
    this.byEpoch.set(gallery.epoch, gallery);
    let bytes = 0;
    for (const { pixels } of this.byEpoch.values()) bytes += pixels.byteLength;
    for (const [epoch, { pixels }] of this.byEpoch) {
      if (bytes <= this.budgetBytes || epoch === gallery.epoch) break;
      this.byEpoch.delete(epoch);
      bytes -= pixels.byteLength;
    }
  }
}

/** The pixels of the image at `place` in the gallery. */
export function imageOf(gallery: Gallery, place: number): ImageData {
  return new ImageData(gallery.pixels.slice(place * imageBytes, (place + 1) * imageBytes), 32, 32);
}
