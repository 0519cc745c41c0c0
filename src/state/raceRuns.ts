// Which runs of a race belong together: those at work, those of one entrant over all seeds.
import { type Fork, forkOf } from './race.ts';
import { isOver, isPlaying, type Run } from './run.ts';
import type { RunsState } from './runStore.ts';

export function allRuns(state: RunsState): Run[] {
  return state.order.flatMap((id) => state.runs[id] ?? []);
}

/** The runs that began by themselves: a fork's past is another run's, and its window may be held by hand. */
export function unforkedRuns(state: RunsState): Run[] {
  return allRuns(state).filter((run) => !forkOf(state.race, run.entrant));
}

/** Every run of an entrant, by seed: what a band is drawn over. */
export function runsOfEntrant(state: RunsState, entrant: number): Run[] {
  return allRuns(state).filter((run) => run.entrant === entrant);
}

/** The runs of the repetition at work, in the order of the entrants. */
export function liveRuns(state: RunsState): Run[] {
  return allRuns(state).filter((run) => run.repeat === state.race?.repeat);
}

/** The run that `run` has left, and the fork; null for one that began by itself. */
export function originOf(state: RunsState, run: Run): { readonly origin: Run; readonly fork: Fork } | null {
  const fork = forkOf(state.race, run.entrant);
  const origin = allRuns(state).find((other) => other.entrant === fork?.of && other.repeat === run.repeat);
  return fork && origin ? { origin, fork } : null;
}

/** The newest run that has left `run`; null where none has. */
export function newestForkOf(state: RunsState, run: Run): Run | null {
  const left = new Set(
    (state.race?.forks ?? []).filter(({ of }) => of === run.entrant).map((fork) => fork.entrant),
  );
  return allRuns(state).findLast((other) => left.has(other.entrant) && other.repeat === run.repeat) ?? null;
}

/** True when no run of the repetition at work goes on. */
export function isRaceOver(state: RunsState): boolean {
  return liveRuns(state).every(isOver);
}

/** True while any run trains or is about to: the big button then says Pause. */
export function isRacePlaying(state: RunsState): boolean {
  return liveRuns(state).some((run) => !isOver(run) && isPlaying(run));
}
