// For how many epochs each image has not been trained: how old the loss is by which it is sorted.
import { isChosen } from '../../core/chosenBits.ts';
import type { ChoiceHistory } from '../../state/choiceHistory.ts';

export interface Staleness {
  /** Most epochs in a row, up to now, in which some image was not trained. */
  readonly oldest: number;
  /** Share of the images that no epoch has trained. */
  readonly never: number;
}

/** null before the first selection. The epoch at work counts: its images are chosen. */
export function stalenessOf(choices: ChoiceHistory): Staleness | null {
  const count = choices.sampleCount;
  const epochs = choices.choices.toReversed();
  if (count === 0 || epochs.length === 0) return null;
  let oldest = 0;
  for (let i = 0; i < count; i++) {
    const age = epochs.findIndex(({ bits, present }) => i < present && isChosen(bits, i));
    oldest = Math.max(oldest, age < 0 ? epochs.length : age);
  }
  const never = choices.timesChosen.reduce((sum, times) => sum + (times === 0 ? 1 : 0), 0);
  return { oldest, never: never / count };
}
