// Which training images a run spoils on purpose, and how: the ground truth of "catch the corruption". It follows from
// the settings alone, so that engine, page and files know it without telling each other.
import { bijectionOf, bijectionPurpose, sampleAt } from './bijection.ts';
import { hashWords } from './hash.ts';

/** How an image can be spoilt. */
export const corruptionKinds = ['mislabelled', 'duplicate', 'blurred', 'blank'] as const;
export type CorruptionKind = (typeof corruptionKinds)[number];

/** Shares of the training images in [0, 1]; an image is spoilt in one way at most. */
export interface CorruptionSettings {
  /** Under a wrong label. */
  readonly labelNoise: number;
  /** Replaced by an earlier image and its label. */
  readonly duplicates: number;
  readonly blurred: number;
  readonly blank: number;
  readonly corruptionSeed: number;
}

/** Settings of RunConfig that decide what the images look like; all runs of a race share them. */
export const corruptionFields = ['labelNoise', 'duplicates', 'blurred', 'blank', 'corruptionSeed'] as const;

export interface CorruptionPlan {
  /** u8 [n]: 0 clean, else 1 + place in `corruptionKinds`. */
  readonly kinds: Uint8Array;
  /** u32 [n]: of a duplicate the clean, earlier image that it repeats; of any other image itself. */
  readonly originals: Uint32Array;
  /** How many are spoilt. */
  readonly count: number;
}

/** In the order of `corruptionKinds`. */
function sharesOf({ labelNoise, duplicates, blurred, blank }: Partial<CorruptionSettings>): number[] {
  // A run recorded before there was any corruption has no such settings.
  return [labelNoise ?? 0, duplicates ?? 0, blurred ?? 0, blank ?? 0];
}

/** Share of the training images that is spoilt. */
export function corruptedShare(settings: Partial<CorruptionSettings>): number {
  return sharesOf(settings).reduce((sum, share) => sum + share, 0);
}

/** Whether both leave the same images behind: without any corruption its seed does not matter. */
export function isSameCorruption(a: Partial<CorruptionSettings>, b: Partial<CorruptionSettings>): boolean {
  const seed = ({ corruptionSeed }: Partial<CorruptionSettings>) => corruptionSeed ?? 0;
  const same = sharesOf(a).every((share, i) => share === sharesOf(b)[i]);
  return same && (corruptedShare(a) === 0 || seed(a) === seed(b));
}

const blockSize = 100;

/**
 * Draws the images to be spoilt, in every hundred the exact share (rounded so that whole hundreds add up to it). The
 * plan of the first n images is the beginning of the plan of more. Image 0 stays clean, so that every duplicate has an
 * earlier original.
 *
 * @param count n
 */
export function corruptionPlan(count: number, settings: Partial<CorruptionSettings>): CorruptionPlan {
  const kinds = new Uint8Array(count);
  const originals = Uint32Array.from({ length: count }, (_, i) => i);
  const shares = sharesOf(settings);
  if (corruptedShare(settings) === 0) return { kinds, originals, count: 0 };
  const seed = settings.corruptionSeed ?? 0;
  for (let block = 0; block * blockSize < count; block++) {
    const order = bijectionOf(blockSize, seed, bijectionPurpose.corruption, block);
    const drawn = Array.from({ length: blockSize }, (_, i) => block * blockSize + sampleAt(order, i)).filter(
      (sample) => sample !== 0,
    );
    shares.forEach((share, kind) => {
      const until = (blocks: number) => Math.round(share * blockSize * blocks);
      for (const sample of drawn.splice(0, until(block + 1) - until(block))) {
        if (sample < count) kinds[sample] = kind + 1;
      }
    });
  }
  const duplicate = 1 + corruptionKinds.indexOf('duplicate');
  const clean: number[] = [];
  let corrupted = 0;
  for (let sample = 0; sample < count; sample++) {
    if (kinds[sample] === 0) clean.push(sample);
    else corrupted++;
    if (kinds[sample] === duplicate) {
      originals[sample] = clean[hashWords(seed, bijectionPurpose.corruption, sample) % clean.length]!;
    }
  }
  return { kinds, originals, count: corrupted };
}

/** Null when the image is clean. */
export function corruptionOf({ kinds }: CorruptionPlan, sample: number): CorruptionKind | null {
  return corruptionKinds[(kinds[sample] ?? 0) - 1] ?? null;
}

/** How far a mislabelled image's label is moved on, from 1 to classes - 1: every wrong label is as likely. */
function labelShift(sample: number, classes: number, seed: number): number {
  return 1 + (hashWords(seed, bijectionPurpose.corruption, sample, 1) % (classes - 1));
}

/** The wrong label under which a mislabelled image is trained. */
export function wrongLabel(label: number, sample: number, classes: number, seed: number): number {
  return (label + labelShift(sample, classes, seed)) % classes;
}

/** The label that a mislabelled image had: the inverse of `wrongLabel`. */
export function trueLabel(wrong: number, sample: number, classes: number, seed: number): number {
  return (wrong + classes - labelShift(sample, classes, seed)) % classes;
}
