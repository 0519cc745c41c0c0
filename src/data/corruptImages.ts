// Spoils training images on their way to the GPU, as the plan says; the shard that was loaded stays pristine.
import {
  type CorruptionPlan,
  type CorruptionSettings,
  corruptionOf,
  wrongLabel,
} from '../core/corruption.ts';
import { blurImage } from './blurImage.ts';
import { imageBytes } from './dataSet.ts';

export interface CorruptedImages {
  /** u8 [count, 3072]; the places of duplicates hold what was there. */
  readonly images: Uint8Array<ArrayBuffer>;
  /** u8 [count]: the labels under which they are trained, those of duplicates still their own. */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** Places among all training images: `to` becomes the same as `from`, pixels and label. `from` < `to`. */
  readonly copies: readonly { readonly from: number; readonly to: number }[];
}

/** Middle grey. */
const blankByte = 128;

/**
 * @param first   place of the first of them among all training images
 * @param images  u8 [count, 3072], planar RGB
 * @param labels  u8 [count]
 * @param classes how many there are
 */
export function corruptImages(
  plan: CorruptionPlan,
  { corruptionSeed }: Pick<CorruptionSettings, 'corruptionSeed'>,
  {
    first,
    images,
    labels,
    classes,
  }: { first: number; images: Uint8Array; labels: Uint8Array; classes: number },
): CorruptedImages {
  const spoilt = { images: images.slice(), labels: labels.slice() };
  const copies: { from: number; to: number }[] = [];
  for (const [i, label] of labels.entries()) {
    const sample = first + i;
    const kind = corruptionOf(plan, sample);
    if (kind === null) continue;
    const image = spoilt.images.subarray(i * imageBytes, (i + 1) * imageBytes);
    switch (kind) {
      case 'mislabelled':
        spoilt.labels[i] = wrongLabel(label, sample, classes, corruptionSeed);
        break;
      case 'duplicate':
        copies.push({ from: plan.originals[sample]!, to: sample });
        break;
      case 'blurred':
        blurImage(image);
        break;
      case 'blank':
        image.fill(blankByte);
        break;
      default:
        kind satisfies never;
    }
  }
  return { ...spoilt, copies };
}
