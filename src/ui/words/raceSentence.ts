// The sentence under the header when several runs train: who is meant, and how the race ended.
import type { DataProgressEvent, Lockstep } from '../../protocol.ts';
import { isOver, type Run } from '../../state/run.ts';
import { count, percent } from './numbers.ts';
import { dataSentence, stateSentence } from './stateSentence.ts';

export interface RaceWords {
  /** The runs at work, and the name of each. */
  readonly runs: readonly Run[];
  readonly names: readonly string[];
  readonly lockstep: Lockstep;
  /** Which repetition this is, from 0, and how many there are. */
  readonly repeat: number;
  readonly repeats: number;
}

const lockstepWords: Record<Lockstep, string> = { epoch: 'by epoch', samples: 'by samples', time: 'by time' };

function outcome(run: Run, name: string): string {
  const record = run.records.at(-1);
  if (run.phase === 'failed') return `${name} stopped`;
  if (!record) return name;
  const saved = record.savedRatio > 0 ? `, ${percent(record.savedRatio, 0)} saved` : '';
  return `${name} ${percent(record.testAccuracy)}${saved}`;
}

/** The plain run's sentence where nobody races, else one that says whose state it tells. */
export function raceSentence(
  { runs, names, lockstep, repeat, repeats }: RaceWords,
  focused: Run | null,
  progress: DataProgressEvent | null,
): string {
  const seed = repeats > 1 && focused ? `Seed ${focused.config.seed}, ${repeat + 1} of ${repeats}. ` : '';
  if (runs.length < 2 || !focused) return seed + stateSentence(focused, progress);
  if (runs.every(isOver)) {
    const ends = runs.map((run, i) => outcome(run, names[i] ?? run.config.method));
    return `${seed}The race is over. Test accuracy: ${ends.join('; ')}.`;
  }
  if (focused.phase === 'waitingForData') {
    if (progress?.done)
      return `${seed}The images are here. ${count(runs.length)} networks are being set up on the GPU.`;
    return `${seed}${dataSentence(progress)} A race begins when all images are here.`;
  }
  const name = names[runs.indexOf(focused)] ?? focused.config.method;
  return `${seed}${name}, in a race of ${runs.length} ${lockstepWords[lockstep]}: ${stateSentence(focused, progress)}`;
}
