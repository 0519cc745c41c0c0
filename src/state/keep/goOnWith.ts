// What a visit begins with: the race that the last one left unfinished, unless the address asks for something else;
// when the page was reloaded, also one that was over or only looked at.
import type { KeptCheckpoint } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import type { KeptRace, KeptRun } from './keptRun.ts';

export interface Unfinished {
  readonly raceId: string;
  readonly name: string;
  /** Epochs closed by the run that is furthest behind, of all. */
  readonly epoch: number;
  readonly epochs: number;
}

export type Arrival =
  | { readonly kind: 'new' }
  | { readonly kind: 'goOn'; readonly race: Unfinished }
  /** Nothing is to be trained; it is shown as it was. */
  | { readonly kind: 'show'; readonly raceId: string }
  /** There is something unfinished, but another tab trains it or the address names another set-up. */
  | { readonly kind: 'offer'; readonly race: Unfinished; readonly why: 'otherTab' | 'address' };

/** The runs of a race's last repetition. */
export function lastRepeatOf(runs: readonly KeptRun[], raceId: string): KeptRun[] {
  const ofRace = runs.filter((run) => run.raceId === raceId);
  const repeat = Math.max(...ofRace.map((run) => run.repeat));
  return ofRace.filter((run) => run.repeat === repeat).sort((a, b) => a.entrant - b.entrant);
}

/** The race that was written last when it can be gone on with. */
function unfinishedOf(last: readonly KeptRun[], checkpoints: readonly KeptCheckpoint[]): Unfinished | null {
  const going = last.filter(({ state }) => state === 'going');
  if (!going.some(({ id }) => checkpoints.some(({ runId }) => runId === id))) return null;
  const name = last.map((run) => run.name).join(t.keeping.against);
  const epoch = Math.min(...going.map(({ epochs }) => epochs));
  const { raceId } = last[0]!;
  return { raceId, name, epoch, epochs: Math.max(...going.map(({ config }) => config.epochs)) };
}

/**
 * @param asks  whether the address asks for another set-up than that of the race; an empty address asks for nothing
 * @param shown the race that was there before the reader reloaded the page; null at a visit that is no reload
 */
export function arrivalOf(
  runs: readonly KeptRun[],
  checkpoints: readonly KeptCheckpoint[],
  heldElsewhere: ReadonlySet<string>,
  asks: (race: KeptRace) => boolean,
  shown: string | null,
): Arrival {
  const newest = runs.reduce<KeptRun | null>(
    (best, run) => (best && best.changedAt >= run.changedAt ? best : run),
    null,
  );
  if (!newest) return { kind: 'new' };
  const isKept = shown !== null && runs.some((run) => run.raceId === shown);
  const raceId = isKept ? shown : newest.raceId;
  const last = lastRepeatOf(runs, raceId);
  const [elsewhere, other] = [heldElsewhere.has(raceId), asks(last[0]!.race)];
  const race = unfinishedOf(last, checkpoints);
  if (race && elsewhere) return { kind: 'offer', race, why: 'otherTab' };
  if (race && other) return { kind: 'offer', race, why: 'address' };
  if (race) return { kind: 'goOn', race };
  const rests = last.every(({ state }) => state !== 'going');
  return isKept && rests && !elsewhere && !other ? { kind: 'show', raceId } : { kind: 'new' };
}
