// The sentence under the header when several runs train: who is meant, and how the race ended.
import type { DataProgressEvent, Lockstep } from '../../protocol.ts';
import { isOver, type Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
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
  /** It crashed, or could not be opened. */
  readonly engineGone?: boolean;
}

function outcome(run: Run, name: string): string {
  const record = run.records.at(-1);
  if (run.phase === 'failed') return t.entrants.stopped(name);
  if (!record) return name;
  const accuracy = percent(record.testAccuracy);
  return record.savedRatio > 0
    ? t.entrants.reachedSaving(name, accuracy, percent(record.savedRatio, 0))
    : t.entrants.reached(name, accuracy);
}

/** The plain run's sentence where nobody races, else one that says whose state it tells. */
export function raceSentence(
  { runs, names, lockstep, repeat, repeats, engineGone }: RaceWords,
  focused: Run | null,
  progress: DataProgressEvent | null,
): string {
  if (engineGone && !focused) return t.sentence.noEngine;
  const seed =
    repeats > 1 && focused
      ? `${t.entrants.seedOf(String(focused.config.seed), String(repeat + 1), String(repeats))} `
      : '';
  if (runs.length < 2 || !focused) return seed + stateSentence(focused, progress);
  if (runs.every(isOver)) {
    const ends = runs.map((run, i) => outcome(run, names[i] ?? run.config.method));
    return seed + t.entrants.over(ends.join('; '));
  }
  if (focused.phase === 'waitingForData') {
    if (progress?.done) return seed + t.entrants.settingUp(count(runs.length));
    return `${seed}${dataSentence(progress)} ${t.entrants.beginsWhen}`;
  }
  const name = names[runs.indexOf(focused)] ?? focused.config.method;
  return seed + t.entrants.inRace[lockstep](name, String(runs.length), stateSentence(focused, progress));
}
