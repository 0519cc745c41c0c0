// Why a run cannot be left at an epoch, as a sentence for the control that would do it; null when it can.
import type { CatalogEntry, CheckpointsEvent, RunConfig } from '../protocol.ts';
import { t } from '../texts/texts.ts';
import { liveRuns } from './raceRuns.ts';
import { mostEntrants } from './raceSettings.ts';
import type { Run } from './run.ts';
import type { RunsState } from './runStore.ts';

/** Epochs behind the newest checkpoint that a run has at or before `epoch`; 0, its start, when there is none. */
export function nearestCheckpoint(
  checkpoints: CheckpointsEvent | null,
  runId: string,
  epoch: number,
): number {
  const own = (checkpoints?.kept ?? []).filter((one) => one.runId === runId && one.epoch <= epoch);
  return Math.max(0, ...own.map((one) => one.epoch));
}

/** True when the method has a window that a hand may hold. */
export function hasWindowToHold(method: CatalogEntry | undefined): boolean {
  const ids = (method?.steering ?? []).map(({ id }) => id);
  return ids.includes('windowStart') && ids.includes('windowSize');
}

export function forkProblem(state: RunsState, run: Run, epoch: number): string | null {
  const says = t.engineProblems.fork;
  const report = run.reports.find((one) => one.epoch === epoch);
  if (report && report.present < run.config.trainCount) return says.imagesMissing;
  return liveRuns(state).length >= mostEntrants ? says.raceFull(`${mostEntrants}`) : null;
}

const fixed = ['data', 'trainCount', 'testCount', 'model'] as const;

/** What of the settings on the left cannot be changed in the middle of a run. */
export function settingsProblem(run: Run, settings: RunConfig, epoch: number): string | null {
  const says = t.engineProblems.fork;
  const params = (config: RunConfig) => JSON.stringify(Object.entries(config.modelParams).sort());
  if (
    fixed.some((field) => run.config[field] !== settings[field]) ||
    params(run.config) !== params(settings)
  ) {
    return says.settingsDiffer;
  }
  return settings.epochs <= epoch ? says.settingsEnd(`${settings.epochs}`) : null;
}
