// The training loss of each run as the lens looks at it, and the period with which the window should swing it.
import { detrended } from '../../core/oscillation.ts';
import { type WindowMotion, windowPeriod } from '../../core/window.ts';
import type { Run } from '../../state/run.ts';
import { annealStart } from '../plot/axisMarks.ts';

export interface Swing {
  readonly run: Run;
  /** Training loss less its trend, one an epoch. */
  readonly curve: readonly number[];
  /** Prune call of each. */
  readonly calls: readonly number[];
}

/** Call 0 trains all groups, annealing has no window: both are left out. */
export function swingOf(run: Run): Swing {
  const reports = new Map(run.reports.map((report) => [report.epoch, report]));
  const seen = run.records.flatMap(({ epoch, trainLoss }) => {
    const report = reports.get(epoch);
    const counts = report?.phase === 'prune' && report.call > 0 && Number.isFinite(trainLoss);
    return counts ? [{ call: report.call, trainLoss }] : [];
  });
  return {
    run,
    curve: detrended(seen.map(({ trainLoss }) => trainLoss)),
    calls: seen.map(({ call }) => call),
  };
}

export interface ExpectedPeriod {
  readonly run: Run;
  /** Epochs. */
  readonly period: number;
  readonly positions: number;
  readonly motion: WindowMotion;
  readonly order: 'easyToHard' | 'hardToEasy';
}

/** The period of the first of `runs` that has a window with more than one position; null when none has. */
export function expectedPeriod(runs: readonly Run[]): ExpectedPeriod | null {
  for (const run of runs) {
    const positions = run.reports.findLast(({ window }) => window)?.window?.positions ?? 1;
    const motion = run.config.methodParams.motion === 'continuous' ? 'continuous' : 'fallBack';
    const order = run.config.methodParams.order === 'hardToEasy' ? 'hardToEasy' : 'easyToHard';
    const period = windowPeriod(positions, motion);
    if (period > 1) return { run, period, positions, motion, order };
  }
  return null;
}

const fewest = 8;

/** Epochs that the lens needs: two full periods, and never fewer than eight. */
export function epochsNeeded(period: number | null): number {
  return Math.max(fewest, 2 * (period ?? 0));
}

/** Epochs that a run will have for the lens when it is over. */
export function epochsToCome(run: Run): number {
  return Math.max(0, Math.min(annealStart(run) ?? run.config.epochs, run.config.epochs) - 1);
}
