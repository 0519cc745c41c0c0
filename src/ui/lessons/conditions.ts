// What a step waits for, told honestly from the run: how far it is, and whether it can still come true.
import { settingOf } from '../../state/configEdits.ts';
import { isOver, type Run } from '../../state/run.ts';
import { sweepEnds } from '../plot/axisMarks.ts';
import type { Condition } from './lesson.ts';
import type { Snapshot } from './snapshot.ts';

export interface Progress {
  readonly have: number;
  readonly need: number;
  readonly met: boolean;
  /** The run is at its end and what the step waits for did not happen in it. */
  readonly missed: boolean;
}

/** Epochs that every run has closed. */
function closedEpochs(runs: readonly Run[]): number {
  return runs.length === 0 ? 0 : Math.min(...runs.map(({ records }) => records.length));
}

/** How often the window fell back, counting only epochs that are tested. */
export function fallsSeen({ reports, records }: Pick<Run, 'reports' | 'records'>): number {
  const last = records.at(-1)?.epoch ?? -1;
  return sweepEnds(reports).filter((epoch) => epoch <= last).length;
}

function counted(condition: Condition, { run, runs, chosen }: Snapshot): readonly [number, number] {
  switch (condition.kind) {
    case 'selections':
      return [run?.reports.length ?? 0, condition.count];
    case 'epochs':
      return [closedEpochs(runs), condition.count];
    case 'falls':
      return [run ? fallsSeen(run) : 0, condition.count];
    case 'annealing':
      return [run?.reports.some(({ phase }) => phase === 'anneal') ? 1 : 0, 1];
    case 'finished':
      // Epochs are what one can watch; the end itself is the last of them.
      if (runs.length > 0 && runs.every(({ phase }) => phase === 'finished')) return [1, 1];
      return [Math.min(closedEpochs(runs), (run?.config.epochs ?? 1) - 1), run?.config.epochs ?? 1];
    case 'imageChosen':
      return [chosen ? 1 : 0, 1];
    case 'restartedWithout': {
      const value = run ? settingOf(run.config, condition.field) : condition.value;
      return [value !== condition.value && (run?.reports.length ?? 0) > 1 ? 1 : 0, 1];
    }
    default:
      return condition satisfies never;
  }
}

/** Whether the reader rather than the run has to do something. */
export function waitsForReader(
  condition: Condition,
): condition is Extract<Condition, { kind: 'imageChosen' | 'restartedWithout' }> {
  return condition.kind === 'imageChosen' || condition.kind === 'restartedWithout';
}

export function progressOf(condition: Condition, snapshot: Snapshot): Progress {
  const [have, need] = counted(condition, snapshot);
  const met = have >= need;
  const over = snapshot.runs.length > 0 && snapshot.runs.every(isOver);
  return { have: Math.min(have, need), need, met, missed: !met && over && !waitsForReader(condition) };
}
