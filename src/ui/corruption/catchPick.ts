// A rate of spoilt images as a curve.
import type { CatchCounts } from '../../core/catchRates.ts';
import { catchOf } from '../../state/catches.ts';
import type { Pick } from '../plot/curves.ts';

/** NaN where the counts of an epoch are not known. */
export function catchPick(rate: (counts: CatchCounts) => number): Pick {
  return ({ epoch }, run) => {
    const counts = catchOf(run, epoch);
    return counts ? rate(counts) : Number.NaN;
  };
}
