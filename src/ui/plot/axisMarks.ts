// What the epoch axis marks besides the curves: annealing, growing data, where the window falls back.
import type { SelectionReport } from '../../core/records.ts';
import type { Run } from '../../state/run.ts';

/** First annealing epoch, from 0: told by the engine at the start, else seen in the reports; null when neither. */
export function annealStart(run: Pick<Run, 'annealFrom' | 'reports'>): number | null {
  if (run.annealFrom !== null) return run.annealFrom;
  return run.reports.find((report) => report.phase === 'anneal')?.epoch ?? null;
}

/** Epochs, from 0, that began before all images were there. */
export function growingEpochs(reports: readonly SelectionReport[], trainCount: number): number[] {
  return reports.filter((report) => report.present < trainCount).map((report) => report.epoch);
}

/** Epochs, from 0, at whose beginning the window fell back to easier groups. */
export function sweepEnds(reports: readonly SelectionReport[]): number[] {
  return reports.flatMap((report, i) => {
    const before = reports[i - 1]?.window;
    // A hand goes back whenever it likes.
    if (report.window?.byHand || before?.byHand) return [];
    return report.window && before && report.window.start < before.start ? [report.epoch] : [];
  });
}
