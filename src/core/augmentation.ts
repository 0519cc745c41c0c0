// How a sample is cropped and mirrored: a function of (key, sample) alone, so all runs of a race see the same image.
import { hash32, hashWords } from './hash.ts';

export const imageExtent = 32;
export const imageBytes = 3 * imageExtent * imageExtent;
/** Pixels that reflect padding adds at each side; crop offsets lie in [0, 2 * cropPadding]. */
export const cropPadding = 4;
/** Normalisation of the authors' CIFAR example, for both CIFARs. */
export const channelMean = [0.5074, 0.4867, 0.4411] as const;
export const channelDeviation = [0.2011, 0.1987, 0.2025] as const;

export interface Augmentation {
  readonly offsetY: number;
  readonly offsetX: number;
  readonly flip: boolean;
}

/** The key of an epoch's augmentations; never 0, which stands for "none". */
export function augmentKeyOf(seed: number, epoch: number): number {
  return hashWords(seed, epoch, 0x61_75_67) || 1;
}

/** Crop and flip of one sample; key 0 gives the image as it is. Mirrors `augmentationOf` in gather.wgsl. */
export function augmentationOf(key: number, sample: number): Augmentation {
  if (key === 0) return { offsetY: cropPadding, offsetX: cropPadding, flip: false };
  const word = hash32(hash32(sample) ^ key);
  const positions = 2 * cropPadding + 1;
  return {
    offsetY: ((word & 0xfff) * positions) >> 12,
    offsetX: (((word >>> 12) & 0xfff) * positions) >> 12,
    flip: word >>> 31 === 1,
  };
}

/** Reflects a coordinate into [0, extent) without repeating the edge, as torch's `reflect` padding. */
function reflect(position: number, extent: number): number {
  if (position < 0) return -position;
  return position >= extent ? 2 * (extent - 1) - position : position;
}

/**
 * Reflect-pad, crop, mirror: the oracle of gather.wgsl.
 *
 * @param image u8 [3, 32, 32]
 * @returns u8 [3, 32, 32]
 */
export function augment(image: Uint8Array, { offsetY, offsetX, flip }: Augmentation): Uint8Array {
  const result = new Uint8Array(imageBytes);
  for (let c = 0; c < 3; c++) {
    for (let y = 0; y < imageExtent; y++) {
      const sourceY = reflect(y + offsetY - cropPadding, imageExtent);
      for (let x = 0; x < imageExtent; x++) {
        const sourceX = reflect((flip ? imageExtent - 1 - x : x) + offsetX - cropPadding, imageExtent);
        result[(c * imageExtent + y) * imageExtent + x] =
          image[(c * imageExtent + sourceY) * imageExtent + sourceX]!;
      }
    }
  }
  return result;
}
