// What a part of the images that could not be loaded means for the runs at work, and what can be done about it.
import { isOver, type Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';

type Waiter = Pick<Run, 'phase' | 'awaits'>;

/** True for a run that goes on and waits for every image that it had: a restart would not wait so. */
export function waitsForItsOwn(runs: readonly Waiter[]): boolean {
  return runs.length === 1 && runs[0]!.phase === 'waitingForData' && runs[0]!.awaits === 'all';
}

/**
 * @param runs         those at work
 * @param trainPresent training images that are here
 */
export function missingImagesWords(runs: readonly Waiter[], trainPresent: number): string {
  const words = t.notices.data;
  const going = runs.filter((run) => !isOver(run));
  if (going.length === 0) return words.nothingWaits;
  if (going.some(({ phase }) => phase !== 'waitingForData')) return words.goesOn;
  if (waitsForItsOwn(runs)) return words.itsOwnWait;
  if (runs.length > 1) return words.raceWaits;
  return trainPresent > 0 ? words.beginsWithout : words.cannotBegin;
}
