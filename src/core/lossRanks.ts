// Where each sample's loss stands among all others, in 256 steps: what the page sorts by, in one byte a sample.
import { fateAt, fateCodes } from './fates.ts';
import { radixOrder } from './radixOrder.ts';
import { keyOf } from './scoreKey.ts';

/** Parts of equal size, from the lowest losses to the highest, in which an epoch's training is counted. */
export const lossQuantiles = 10;

/**
 * Rank of each score from 0 (lowest) to 255, equal parts; equal scores rank by index, non-finite ones last.
 *
 * @param scores f32 [n]
 * @returns u8 [n]
 */
export function lossRanks(scores: Float32Array): Uint8Array<ArrayBuffer> {
  const keys = new Uint32Array(scores.length);
  for (let i = 0; i < scores.length; i += 1) keys[i] = keyOf(scores[i]!);
  const ranks = new Uint8Array(scores.length);
  const order = radixOrder(keys);
  for (let place = 0; place < order.length; place += 1) {
    ranks[order[place]!] = Math.floor((place * 256) / order.length);
  }
  return ranks;
}

export interface QuantileCounts {
  /** Samples there, and samples trained, of each loss quantile, the easiest first. */
  readonly present: readonly number[];
  readonly trained: readonly number[];
}

/** Counts one epoch by loss quantile. @param ranks u8 [n] of `lossRanks` */
export function countByQuantile(ranks: Uint8Array, fates: Uint32Array): QuantileCounts {
  const present = new Array<number>(lossQuantiles).fill(0);
  const trained = new Array<number>(lossQuantiles).fill(0);
  for (let i = 0; i < ranks.length; i += 1) {
    const code = fateAt(fates, i);
    if (code === fateCodes.absent) continue;
    const quantile = (ranks[i]! * lossQuantiles) >> 8;
    present[quantile]! += 1;
    if (code === fateCodes.trained) trained[quantile]! += 1;
  }
  return { present, trained };
}
