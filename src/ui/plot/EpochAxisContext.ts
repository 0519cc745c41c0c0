// The stack over epochs hands its axis to all of its charts.
import { createContext, useContext, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { allRuns } from '../../state/raceRuns.ts';
import { focusedRun } from '../../state/runStore.ts';
import { usePage, useRuns, useView } from '../pageContext.ts';
import { type EpochAxis, epochAxisOf } from './epochAxis.ts';

export const EpochAxisContext = createContext<EpochAxis>(epochAxisOf('epoch', 1, null, []));

export function useEpochAxis(): EpochAxis {
  return useContext(EpochAxisContext);
}

/** The axis as it is set; made anew when an epoch begins or ends. */
export function useNewEpochAxis(epochs: number): EpochAxis {
  const { runs } = usePage();
  const x = useView((view) => view.xAxis);
  const changes = useRuns(
    useShallow((state) =>
      x === 'epoch' ? [] : [state.focusId, ...allRuns(state).flatMap((run) => [run.reports, run.records])],
    ),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` says when the runs have changed
  return useMemo(() => {
    const state = runs.getState();
    return epochAxisOf(x, epochs, focusedRun(state), allRuns(state));
  }, [x, epochs, changes, runs]);
}
