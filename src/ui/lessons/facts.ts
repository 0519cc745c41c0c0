// The numbers that fill the places in a lesson's texts: of the live run, of the authors' runs, of the paper.

import { paperResults } from '../../core/paperResults.ts';
import type { SelectionReport } from '../../core/records.ts';
import { settingOf } from '../../state/configEdits.ts';
import { t } from '../../texts/texts.ts';
import { groupsOf } from '../plot/categoryLook.ts';
import { epochNumber, groupNumber } from '../words/epochNumber.ts';
import { count, loss, nothing, percent } from '../words/numbers.ts';
import { lossPeaks } from './curvePeaks.ts';
import { oneDecimal, points } from './decimals.ts';
import { chanceBand, finalAccuracies, meanOfGroups, newestFall } from './measures.ts';
import { referenceRows } from './referenceRows.ts';
import type { Snapshot } from './snapshot.ts';
import { stalenessOf } from './staleness.ts';

type Told = string | number | null | undefined;

/** Names of the entrants in the order of the race, for texts; the id where the catalog does not know it. */
type NameOf = (method: string) => string;

function list(parts: readonly string[]): string | null {
  if (parts.length < 2) return parts[0] ?? null;
  return t.lessonWords.and(parts.slice(0, -1).join(', '), parts.at(-1)!);
}

function countsOf(report: SelectionReport | null): readonly number[] {
  return report ? groupsOf(report).map((group) => group.count) : [];
}

function referenceAccuracy(method: string): number | undefined {
  return referenceRows(10_000).find((row) => row.method === method)?.accuracy;
}

function paperAccuracy(method: string, pruned: number): string | null {
  const series = paperResults.find(
    (one) => one.table === 2 && one.data === 'cifar10' && one.method === method,
  );
  const point = series?.points.find((one) => one.pruned === pruned);
  return point ? `${oneDecimal(point.accuracy)} %` : null;
}

/** The newest report with a window. */
function windowed({ run }: Snapshot): SelectionReport | undefined {
  return run?.reports.findLast(({ window }) => window);
}

const facts = {
  present: ({ run }) => count(run?.reports[0]?.present),
  start: ({ run }) => loss(run?.reports[0]?.histogram.lowest, 2),
  lowest: ({ run }) => loss(run?.reports[1]?.histogram.lowest, 2),
  highest: ({ run }) => loss(run?.reports[1]?.histogram.highest, 2),
  hardest: ({ shown }) => shown && groupsOf(shown).length,
  hardestLoss: ({ shown }) => loss(shown && groupsOf(shown).at(-1)?.meanLoss, 2),
  easiestLoss: ({ shown }) => loss(shown && groupsOf(shown)[0]?.meanLoss, 2),
  chosenLabel: ({ chosen }) => chosen?.label,
  chosenLoss: ({ chosen }) => loss(chosen?.loss, 2),
  classes: ({ classes }) => classes || null,
  guessing: ({ classes }) => loss(Math.log(classes), 2),
  meanFirst: (snapshot) => loss(meanOfGroups(snapshot, 'first'), 2),
  meanNewest: (snapshot) => loss(meanOfGroups(snapshot, 'newest'), 2),
  epochs: ({ run }) => run?.config.epochs,
  epochsDone: ({ run }) => run?.records.length,
  neverExpected({ run }) {
    const ratio = run ? Number(settingOf(run.config, 'methodParams.pruneRatio')) : Number.NaN;
    return run ? percent(ratio ** run.config.epochs, 2) : null;
  },
  lead: (snapshot) => percent(finalAccuracies(snapshot)?.[0]),
  last: (snapshot) => percent(finalAccuracies(snapshot)?.at(-1)),
  saved: ({ run }) => percent(run?.records.at(-1)?.savedRatio, 0),
  testCount: ({ run }) => count(run?.config.testCount),
  band(snapshot) {
    const last = finalAccuracies(snapshot);
    return last && points(chanceBand(last[0]!, last.at(-1)!, snapshot.run!.config.testCount));
  },
  bandAll(snapshot) {
    const last = finalAccuracies(snapshot)?.toSorted((a, b) => b - a);
    return last && points(chanceBand(last[0]!, last[1] ?? last[0]!, snapshot.run!.config.testCount));
  },
  refDynamicCost() {
    const [full, dynamic] = [referenceAccuracy('full'), referenceAccuracy('dynamic')];
    return full === undefined || dynamic === undefined ? null : points(full - dynamic);
  },
  paperDynamic30: () => paperAccuracy('dynamic', 30),
  paperFull: () => paperAccuracy('full', 0),
  groups: (snapshot) => {
    const report = windowed(snapshot);
    return report ? groupsOf(report).length : Number(snapshot.run?.config.methodParams.groups ?? Number.NaN);
  },
  windowSize: (snapshot) => windowed(snapshot)?.window?.size,
  positions: (snapshot) => windowed(snapshot)?.window?.positions,
  wcss: (snapshot) => loss(windowed(snapshot)?.wcss, 2),
  largest({ shown }) {
    const counts = countsOf(shown);
    return counts.length > 0 ? groupNumber(counts.indexOf(Math.max(...counts))) : null;
  },
  largestCount: ({ shown }) => count(Math.max(...countsOf(shown))),
  smallestCount: ({ shown }) => count(Math.min(...countsOf(shown))),
  fallBefore: ({ run }) => loss(run && newestFall(run)?.[0].trainLoss, 2),
  fallAfter: ({ run }) => loss(run && newestFall(run)?.[1].trainLoss, 2),
  peaks: ({ run }) =>
    run && list(lossPeaks(run.records, run.reports).map((epoch) => String(epochNumber(epoch)))),
  testFirst: ({ run }) => percent(run?.records[0]?.testAccuracy),
  testNewest: ({ run }) => percent(run?.records.at(-1)?.testAccuracy),
  testBand({ run }) {
    const [first, last] = [run?.records[0]?.testAccuracy, run?.records.at(-1)?.testAccuracy];
    if (!run || first === undefined || last === undefined) return null;
    const band = chanceBand(first, last, run.config.testCount);
    return Number.isFinite(band) ? points(band) : null;
  },
  selected: ({ run }) => count(run?.reports.at(-1)?.selected),
  presentNow: ({ run }) => count(run?.reports.at(-1)?.present),
  oldest: ({ run }) => run && stalenessOf(run.choices)?.oldest,
  annealEpoch: ({ run }) => (run && run.annealFrom !== null ? epochNumber(run.annealFrom) : null),
  annealSelected: ({ run }) => count(run?.reports.find(({ phase }) => phase === 'anneal')?.selected),
  annealPresent: ({ run }) => count(run?.reports.find(({ phase }) => phase === 'anneal')?.present),
  savedAll: ({ runs }, nameOf) =>
    list(
      runs.map(({ config, records }) => `${nameOf(config.method)} ${percent(records.at(-1)?.savedRatio, 0)}`),
    ),
  accuracyAll: ({ runs }, nameOf) =>
    list(
      runs.map(({ config, records }) => `${nameOf(config.method)} ${percent(records.at(-1)?.testAccuracy)}`),
    ),
  selectedAll: ({ runs }) => {
    const trained = runs.map(({ records }) => records.reduce((sum, { selected }) => sum + selected, 0));
    return trained.length > 1 ? t.lessonWords.against(count(trained[0]), count(trained.at(-1))) : null;
  },
} satisfies Record<string, (snapshot: Snapshot, nameOf: NameOf) => Told>;

export type FactName = keyof typeof facts;

export function isFact(name: string): name is FactName {
  return Object.hasOwn(facts, name);
}

/** A number of the run in words; a dash until it is known. */
export function fact(name: FactName, snapshot: Snapshot, nameOf: NameOf): string {
  return String(facts[name](snapshot, nameOf) ?? nothing);
}
