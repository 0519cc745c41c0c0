// The window in losses instead of groups: from the lowest loss that it covers to the highest.
import type { SelectionReport } from '../../core/records.ts';
import type { GroupRange } from '../../core/window.ts';

/** [lowest, highest] loss of the groups in the window, or null when there is no window. */
export function windowLosses(report: SelectionReport): readonly [number, number] | null {
  return report.window && lossesOfGroups(report, report.window);
}

/** [lowest, highest] loss of some groups, or null when they have none. */
export function lossesOfGroups(
  report: SelectionReport,
  { start, size }: GroupRange,
): readonly [number, number] | null {
  const groups = report.categories
    .filter((category) => category.kind === 'group')
    .slice(start, start + size)
    .filter((group) => group.lowestLoss !== null && group.highestLoss !== null);
  const first = groups[0]?.lowestLoss;
  const last = groups.at(-1)?.highestLoss;
  return first == null || last == null ? null : [first, last];
}

/** Highest loss of any report so far that is worth room on the axis; 3.0, the starting loss, is always inside. */
export function highestLoss(reports: readonly SelectionReport[]): number {
  return reports.reduce((highest, { histogram }) => {
    return Number.isFinite(histogram.highest) ? Math.max(highest, histogram.highest) : highest;
  }, 3);
}
