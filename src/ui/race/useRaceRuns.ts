// The runs that the panels of a race are about, and what the entrants are called.
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Fork } from '../../state/race.ts';
import { allRuns, liveRuns } from '../../state/raceRuns.ts';
import { isOver, type Run } from '../../state/run.ts';
import type { RunsState } from '../../state/runStore.ts';
import { useEngine, usePage, useRuns } from '../pageContext.ts';
import { entrantNames, withForks } from '../words/entrantNames.ts';

/**
 * Runs as they stood when something changed that a panel over whole epochs draws; single steps change nothing.
 *
 * @param pick must be the same function at every call
 */
function useEpochRuns(pick: (state: RunsState) => readonly Run[]): readonly Run[] {
  const { runs } = usePage();
  const key = useRuns(
    useShallow((state) =>
      pick(state).flatMap((run) => [run.id, run.choicesVersion, run.records, run.annealFrom, isOver(run)]),
    ),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when the runs have changed
  return useMemo(() => pick(runs.getState()), [key, pick, runs]);
}

/** The runs of the repetition at work, in the order of the entrants. */
export function useLiveRuns(): readonly Run[] {
  return useEpochRuns(liveRuns);
}

const measuredRuns = (state: RunsState) => allRuns(state).filter((run) => run.records.length > 0);

/** Every run of the race, the repetitions included, that has at least one record. */
export function useMeasuredRuns(): readonly Run[] {
  return useEpochRuns(measuredRuns);
}

const none: readonly string[] = [];
const noForks: readonly Fork[] = [];

/** One name an entrant. */
export function useEntrantNames(): readonly string[] {
  const entrants = useRuns((state) => state.race?.entrants);
  const catalog = useEngine((engine) => engine.catalog);
  const forks = useRuns((state) => state.race?.forks ?? noForks);
  return useMemo(() => withForks(entrantNames(entrants ?? [], catalog), forks), [entrants, catalog, forks]);
}

/** Names of the classes of the data set that the race is about. */
export function useClassNames(): readonly string[] {
  const data = useRuns((state) => state.race?.entrants[0]?.data);
  const catalog = useEngine((engine) => engine.catalog);
  return catalog?.data.find((entry) => entry.id === data)?.classes ?? none;
}

/** u8 [n] labels of the training images of the race's data set; null while they are not known. */
export function useLabels(): Uint8Array | null {
  const data = useRuns((state) => state.race?.entrants[0]?.data);
  return useEngine((engine) => (engine.labels?.data === data ? (engine.labels?.values ?? null) : null));
}
