// What really happened, as the answer to a step's question; null until the run can tell.
import type { EpochRecord } from '../../core/records.ts';
import { windowSize } from '../../core/window.ts';
import { settingOf } from '../../state/configEdits.ts';
import { isOver, type Run } from '../../state/run.ts';
import { sweepEnds } from '../plot/axisMarks.ts';
import { groupsOf } from '../plot/categoryLook.ts';
import { lossPeaks, peakDistance } from './curvePeaks.ts';
import type { Snapshot } from './snapshot.ts';
import { stalenessOf } from './staleness.ts';

type Answer = number | string | null;

/** Records of the epochs before and at the newest fall of the window. */
export function newestFall({ reports, records }: Run): readonly [EpochRecord, EpochRecord] | null {
  const known = (epoch: number) => records.find((record) => record.epoch === epoch);
  for (const epoch of sweepEnds(reports).toReversed()) {
    const [before, at] = [known(epoch - 1), known(epoch)];
    if (before && at) return [before, at];
  }
  return null;
}

/** Last test accuracy of each run, once all are at their end. */
export function finalAccuracies({ runs }: Snapshot): readonly number[] | null {
  if (runs.length === 0 || !runs.every(isOver)) return null;
  const last = runs.map(({ records }) => records.at(-1)?.testAccuracy ?? Number.NaN);
  return last.every(Number.isFinite) ? last : null;
}

/**
 * Twice the standard error of the difference of two accuracies on as many test images: less is chance.
 * Taken as if the two networks erred independently, which is on the safe side.
 */
export function chanceBand(a: number, b: number, testCount: number): number {
  return 2 * Math.sqrt((a * (1 - a) + b * (1 - b)) / testCount);
}

function leader(snapshot: Snapshot, pick: (run: Run) => number): string | null {
  if (!finalAccuracies(snapshot)) return null;
  const [best] = snapshot.runs.toSorted((a, b) => pick(b) - pick(a));
  return best?.config.method ?? null;
}

/** By how much the first entrant lies behind the last in test accuracy, in points; below 0 it is ahead. */
export function pointsBehind(snapshot: Snapshot): number | null {
  const last = finalAccuracies(snapshot);
  return last && last.length > 1 ? (last.at(-1)! - last[0]!) * 100 : null;
}

/** Which of the first two entrants ends ahead, or neither where chance alone could do it. */
function aheadOf(snapshot: Snapshot, [first, second]: readonly [string, string]): string | null {
  const last = finalAccuracies(snapshot);
  if (!last || last.length < 2) return null;
  const [a, b] = [last[0]!, last[1]!];
  const band = chanceBand(a, b, snapshot.runs[0]!.config.testCount);
  return Math.abs(a - b) <= band ? 'unclear' : a > b ? first : second;
}

/** Mean of the losses by which the images of all groups were sorted. */
export function meanOfGroups(snapshot: Snapshot, which: 'first' | 'newest'): number | null {
  const sorted = snapshot.run?.reports.filter((report) => report.window !== null) ?? [];
  const report = which === 'first' ? sorted[0] : sorted.at(-1);
  if (!report) return null;
  const groups = groupsOf(report);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return groups.reduce((sum, { count, meanLoss }) => sum + count * (meanLoss ?? 0), 0) / Math.max(1, total);
}

/** Mean share of the images that was trained while a window stood, over the epochs so far. */
export function shareInWindow({ run }: Snapshot): number | null {
  const shares = (run?.reports ?? []).filter(({ window }) => window).map((r) => r.selected / r.present);
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

const measures = {
  /** Loss of a guess among all classes. */
  lossOfGuessing: ({ classes }: Snapshot): Answer => (classes > 0 ? Math.log(classes) : null),
  spreadAfterOneEpoch({ run }: Snapshot): Answer {
    const report = run?.reports.find(({ call, phase }) => call === 1 && phase === 'prune');
    if (!report) return null;
    const { lowest, highest } = report.histogram;
    return highest - lowest < 0.1 ? 'same' : highest < 0.5 ? 'zero' : 'spread';
  },
  hardestGroup: ({ shown }: Snapshot): Answer => (shown?.window ? groupsOf(shown).length - 1 : null),
  largestGroup({ shown }: Snapshot): Answer {
    if (!shown?.window) return null;
    const counts = groupsOf(shown).map(({ count }) => count);
    return counts.indexOf(Math.max(...counts));
  },
  alikeInside: (): Answer => 'alike',
  centroidTrend(snapshot: Snapshot): Answer {
    const [first, newest] = [meanOfGroups(snapshot, 'first'), meanOfGroups(snapshot, 'newest')];
    if (first === null || newest === null) return null;
    return Math.abs(newest - first) < 0.02 ? 'stay' : newest < first ? 'fall' : 'rise';
  },
  windowPositions: ({ run }: Snapshot): Answer =>
    run?.reports.find(({ window }) => window)?.window?.positions ?? null,
  lossAtFall({ run }: Snapshot): Answer {
    const fall = run && newestFall(run);
    if (!fall) return null;
    const change = fall[1].trainLoss - fall[0].trainLoss;
    return Math.abs(change) < 0.01 ? 'stay' : change < 0 ? 'fall' : 'rise';
  },
  lossPeriod: ({ run }: Snapshot): Answer => (run ? peakDistance(lossPeaks(run.records, run.reports)) : null),
  accuracySinceFirst({ run }: Snapshot): Answer {
    const [first, last] = [run?.records[0], run?.records.at(-1)];
    if (!run || !first || !last || first === last) return null;
    const change = last.testAccuracy - first.testAccuracy;
    if (!Number.isFinite(change)) return null;
    const band = chanceBand(first.testAccuracy, last.testAccuracy, run.config.testCount);
    return Math.abs(change) <= band ? 'stay' : change > 0 ? 'rise' : 'fall';
  },
  /** In percent, of the newest epoch that chose. */
  untrainedShare({ run }: Snapshot): Answer {
    const report = run?.reports.at(-1);
    return report ? Math.round((1 - report.selected / report.present) * 100) : null;
  },
  oldestScore: ({ run }: Snapshot): Answer => (run ? (stalenessOf(run.choices)?.oldest ?? null) : null),
  trainedWhileAnnealing({ run }: Snapshot): Answer {
    const report = run?.reports.find(({ phase }) => phase === 'anneal');
    if (!report) return null;
    return report.selected === report.present ? 'all' : 'drop';
  },
  /** In percent. */
  neverTrained({ run, runs }: Snapshot): Answer {
    if (!run || runs.some((one) => !isOver(one))) return null;
    const never = stalenessOf(run.choices)?.never;
    return never === undefined ? null : Math.round(never * 1000) / 10;
  },
  costOfDropping(snapshot: Snapshot): Answer {
    const behind = pointsBehind(snapshot);
    if (behind === null) return null;
    return behind <= 0 ? 'ahead' : behind <= 3 ? 'little' : 'much';
  },
  mostAccurate: (snapshot: Snapshot): Answer =>
    leader(snapshot, ({ records }) => records.at(-1)?.testAccuracy ?? 0),
  mostSaved: (snapshot: Snapshot): Answer =>
    leader(snapshot, ({ records }) => records.at(-1)?.savedRatio ?? 0),
  windowInForm({ edited }: Snapshot): Answer {
    const [groups, scale] = ['groups', 'windowScale'].map((id) =>
      edited ? Number(settingOf(edited, `methodParams.${id}`)) : Number.NaN,
    );
    const size = windowSize(groups!, scale!);
    return Number.isFinite(size) ? size : null;
  },
  /** In percent. */
  shareInWindow(snapshot: Snapshot): Answer {
    const share = shareInWindow(snapshot);
    return share === null ? null : Math.round(share * 100);
  },
  orderAhead: (snapshot: Snapshot): Answer => aheadOf(snapshot, ['hardToEasy', 'easyToHard']),
  annealAhead: (snapshot: Snapshot): Answer => aheadOf(snapshot, ['without', 'with']),
} satisfies Record<string, (snapshot: Snapshot) => Answer>;

export type Measure = keyof typeof measures;

export function measure(name: Measure, snapshot: Snapshot): Answer {
  return measures[name](snapshot);
}
