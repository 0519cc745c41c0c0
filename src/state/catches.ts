// How well each epoch of a run left spoilt images out, counted once an epoch.
import { type CatchCounts, catchCounts } from '../core/catchRates.ts';
import type { Choice } from './choiceHistory.ts';
import { groundTruth } from './groundTruth.ts';
import type { Run } from './run.ts';

const counted = new WeakMap<Choice, CatchCounts>();

/** null when nothing is spoilt or the epoch's choice is not known. */
export function catchOf(
  { config, choices }: Pick<Run, 'config' | 'choices'>,
  epoch: number,
): CatchCounts | null {
  const truth = groundTruth(config);
  const choice = choices.at(epoch);
  if (!truth || !choice) return null;
  const known = counted.get(choice) ?? catchCounts(choice.bits, truth.kinds, choice.present);
  counted.set(choice, known);
  return known;
}
