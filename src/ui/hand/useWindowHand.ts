// The window of the run in focus as a thing that can be grabbed: what stands in the way, what the hand has set.
import { useMemo } from 'react';
import type { SelectionReport } from '../../core/records.ts';
import { type GroupRange, heldWindow } from '../../core/window.ts';
import { isSteered } from '../../state/forkActions.ts';
import { forkProblem, hasWindowToHold } from '../../state/forkProblem.ts';
import { useActions, useEngine, useRun, useRuns, useView, useViewStore } from '../pageContext.ts';
import { useIsRecorded } from '../recorded/showContext.ts';
import { groupCount } from '../words/windowPlace.ts';

export interface WindowHand {
  /** False where the method has no window to hold, or the run was recorded. */
  readonly exists: boolean;
  /** Why it cannot be held now, as a sentence; null when it can. */
  readonly problem: string | null;
  readonly groups: number;
  /** The window of the shown epoch, as it was. */
  readonly now: GroupRange;
  /** Under the hand at this moment; null when nobody moves it. */
  readonly draft: GroupRange | null;
  /** Held, and not yet taken over by a selection. */
  readonly ordered: GroupRange | null;
  move(window: GroupRange): void;
  /** Takes over what the hand has set: the run is left, or steered where it is the hand's already. */
  settle(): void;
  /** Forgets what the hand has set. */
  giveUp(): void;
}

export function useWindowHand(report: SelectionReport): WindowHand {
  const { holdWindow } = useActions();
  const view = useViewStore();
  const recorded = useIsRecorded();
  const runId = useRun((run) => run?.id ?? null);
  const methodId = useRun((run) => run?.config.method);
  const holdable = useEngine((engine) =>
    hasWindowToHold(engine.catalog?.methods.find(({ id }) => id === methodId)),
  );
  const { epoch } = report;
  const problem = useRuns((state) => {
    const run = runId === null ? undefined : state.runs[runId];
    if (!run || isSteered(state.race, run, epoch)) return null;
    return forkProblem(state, run, epoch);
  });
  const steered = useRuns((state) => {
    const run = runId === null ? undefined : state.runs[runId];
    return run !== undefined && isSteered(state.race, run, epoch);
  });
  const held = useRun((run) => run?.held ?? null);
  const draft = useView((state) => state.draftWindow);
  const groups = groupCount(report);
  const { window } = report;
  return useMemo(() => {
    const now = window ?? { start: 0, size: groups };
    const values = steered ? held?.values : undefined;
    const set =
      values && heldWindow({ start: Number(values.windowStart), size: Number(values.windowSize) }, groups);
    const ordered = set && (set.start !== now.start || set.size !== now.size) ? set : null;
    return {
      ...{ exists: holdable && !recorded, problem, groups, now, draft, ordered },
      move: (draftWindow) => view.setState({ draftWindow }),
      giveUp: () => view.setState({ draftWindow: null }),
      settle() {
        const { draftWindow } = view.getState();
        view.setState({ draftWindow: null });
        const before = ordered ?? now;
        const same = draftWindow?.start === before.start && draftWindow.size === before.size;
        if (draftWindow && !same && runId !== null) holdWindow(runId, epoch, draftWindow);
      },
    };
  }, [holdable, recorded, problem, groups, window, draft, steered, held, view, runId, epoch, holdWindow]);
}
