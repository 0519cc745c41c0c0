// The results table as data: a row a run, a row with mean and deviation where a run was repeated with other seeds.
import type { EpochRecord } from '../../core/records.ts';
import { type Spread, spreadOf } from '../../core/statistics.ts';
import type { Run } from '../../state/run.ts';

/** What is measured of each run; null while it is not known. */
export interface RunResult {
  readonly lastAccuracy: number | null;
  readonly bestAccuracy: number | null;
  readonly pruned: number | null;
  /** Presentations of images over all epochs. */
  readonly trained: number | null;
  readonly seconds: number | null;
  /** Against full training of as many epochs with the same seed: 0.3 is 30 % less time. */
  readonly timeSaved: number | null;
}

export type ResultKey = keyof RunResult;

export type ResultRun = Pick<Run, 'id' | 'config' | 'records' | 'entrant' | 'repeat' | 'phase'>;

export interface SeedRow {
  readonly run: ResultRun;
  readonly result: RunResult;
}

export interface EntrantRow {
  readonly entrant: number;
  readonly seeds: readonly SeedRow[];
  /** Over the seeds that have got as far as the furthest. */
  readonly spread: Readonly<Record<ResultKey, Spread>>;
}

export const resultKeys: readonly ResultKey[] = [
  'lastAccuracy',
  'bestAccuracy',
  'pruned',
  'trained',
  'seconds',
  'timeSaved',
];

const sumOf = (records: readonly EpochRecord[], key: 'selected' | 'seconds') =>
  records.reduce((sum, record) => sum + record[key], 0);

/** The run that `run`'s time is compared with: full training of the same repetition. */
function fullTwin(run: ResultRun, all: readonly ResultRun[]): ResultRun | undefined {
  return all.find((other) => other.config.method === 'full' && other.repeat === run.repeat);
}

function timeSaved(run: ResultRun, all: readonly ResultRun[]): number | null {
  const full = fullTwin(run, all);
  if (!full || full.id === run.id) return null;
  const epochs = Math.min(run.records.length, full.records.length);
  const fullSeconds = sumOf(full.records.slice(0, epochs), 'seconds');
  return epochs === 0 || fullSeconds === 0
    ? null
    : 1 - sumOf(run.records.slice(0, epochs), 'seconds') / fullSeconds;
}

export function resultOf(run: ResultRun, all: readonly ResultRun[]): RunResult {
  const last = run.records.at(-1);
  const accuracies = run.records.map((record) => record.testAccuracy).filter(Number.isFinite);
  return {
    lastAccuracy: last && Number.isFinite(last.testAccuracy) ? last.testAccuracy : null,
    bestAccuracy: accuracies.length > 0 ? Math.max(...accuracies) : null,
    pruned: last?.savedRatio ?? null,
    trained: last ? sumOf(run.records, 'selected') : null,
    seconds: last ? sumOf(run.records, 'seconds') : null,
    timeSaved: timeSaved(run, all),
  };
}

/** One row an entrant, its seeds below it in the order in which they ran. */
export function entrantRows(runs: readonly ResultRun[]): EntrantRow[] {
  const entrants = [...new Set(runs.map((run) => run.entrant))].sort((a, b) => a - b);
  return entrants.map((entrant) => {
    const seeds = runs
      .filter((run) => run.entrant === entrant)
      .map((run) => ({ run, result: resultOf(run, runs) }));
    // A mean over a finished run and one at its beginning would be a mean of nothing.
    const furthest = Math.max(...seeds.map(({ run }) => run.records.length));
    const alike = seeds.filter(({ run }) => run.records.length === furthest);
    const spread = Object.fromEntries(
      resultKeys.map((key) => [key, spreadOf(alike.map(({ result }) => result[key]))]),
    ) as Record<ResultKey, Spread>;
    return { entrant, seeds, spread };
  });
}

export interface Sorting {
  /** 'entrant' is the order in which the runs were set up. */
  readonly by: ResultKey | 'entrant' | 'seed';
  readonly direction: 'ascending' | 'descending';
}

/** Rows sorted by their mean, seeds within a row by their own value; what is not known stands last, either way. */
export function sortRows(rows: readonly EntrantRow[], { by, direction }: Sorting): EntrantRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (a: number | null, b: number | null): number => {
    const [known, other] = [a !== null && Number.isFinite(a), b !== null && Number.isFinite(b)];
    if (!known || !other) return Number(other) - Number(known);
    return sign * (a! - b!);
  };
  if (by === 'entrant') return [...rows].sort((a, b) => compare(a.entrant, b.entrant));
  const sortedBy = ({ run, result }: SeedRow) => (by === 'seed' ? run.config.seed : result[by]);
  const inside = rows.map((row) => ({
    ...row,
    seeds: [...row.seeds].sort((a, b) => compare(sortedBy(a), sortedBy(b))),
  }));
  if (by === 'seed') return inside;
  return inside.sort((a, b) => compare(a.spread[by].mean, b.spread[by].mean) || a.entrant - b.entrant);
}
