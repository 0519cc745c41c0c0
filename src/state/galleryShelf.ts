// Real images of past epochs, so that the epoch line can be dragged back; the oldest go when the budget is spent.
import type { GalleryEvent, GallerySample } from '../protocol.ts';

const imageBytes = 32 * 32 * 4;

export interface Gallery {
  readonly epoch: number;
  readonly samples: readonly GallerySample[];
  /** RGBA rows of 32 x 32 pixels, one image after the other. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

export class GalleryShelf {
  private readonly byEpoch = new Map<number, Gallery>();

  constructor(private readonly budgetBytes = 48 * 2 ** 20) {}

  add(event: GalleryEvent): void {
    const pixels = new Uint8ClampedArray(event.pixels);
    this.byEpoch.set(event.epoch, { epoch: event.epoch, samples: event.samples, pixels });
    let bytes = 0;
    for (const gallery of this.byEpoch.values()) bytes += gallery.pixels.byteLength;
    for (const [epoch, gallery] of this.byEpoch) {
      if (bytes <= this.budgetBytes || epoch === event.epoch) break;
      this.byEpoch.delete(epoch);
      bytes -= gallery.pixels.byteLength;
    }
  }

  clear(): void {
    this.byEpoch.clear();
  }

  at(epoch: number): Gallery | undefined {
    return this.byEpoch.get(epoch);
  }

  /** The first epoch whose images are still here, or null when there are none. */
  get oldestEpoch(): number | null {
    const first = this.byEpoch.keys().next();
    return first.done ? null : first.value;
  }
}

/** The pixels of the image at `place` in the gallery. */
export function imageOf(gallery: Gallery, place: number): ImageData {
  return new ImageData(gallery.pixels.slice(place * imageBytes, (place + 1) * imageBytes), 32, 32);
}
