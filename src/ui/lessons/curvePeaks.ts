// Counts the saw teeth of a training-loss curve from the curve alone, without asking the window.
import type { EpochRecord, SelectionReport } from '../../core/records.ts';

/** Epochs, from 0, after the first and before annealing, whose training loss is above both neighbours'. */
export function lossPeaks(
  records: readonly EpochRecord[],
  reports: readonly Pick<SelectionReport, 'epoch' | 'phase'>[],
): number[] {
  const pruned = new Set(reports.filter(({ phase }) => phase === 'prune').map(({ epoch }) => epoch));
  const curve = records.filter(({ epoch }) => epoch > 0 && pruned.has(epoch));
  return curve.flatMap(({ epoch, trainLoss }, i) => {
    const [before, after] = [curve[i - 1], curve[i + 1]];
    return before && after && trainLoss > before.trainLoss && trainLoss >= after.trainLoss ? [epoch] : [];
  });
}

/** The middle distance between neighbouring peaks in epochs; null below two peaks. */
export function peakDistance(peaks: readonly number[]): number | null {
  const gaps = peaks.slice(1).map((peak, i) => peak - peaks[i]!);
  return gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? null;
}
