// The points of the chart beside the paper: published results and one's own runs on the same two axes.
import type { PaperPoint, PaperSeries } from '../../core/paperResults.ts';
import { entrantRows, type ResultRun } from './resultRows.ts';

/** Accuracy itself, or its distance from full training of the same model and recipe, in points. */
export type PaperScale = 'accuracy' | 'againstFull';

export interface OwnPoint {
  readonly entrant: number;
  readonly pruned: number;
  readonly value: number;
  /** Sample deviation over seeds, in the same unit; null with one seed. */
  readonly deviation: number | null;
  readonly seeds: number;
  readonly epochs: number;
}

/**
 * What a published series is compared with: the full training that the paper measured it against. Of the two
 * InfoBatch results each belongs to its own; what the authors of SeTa ran belongs to theirs, the other baselines to
 * the published one (the paper's own arrows, Table 2).
 */
export function paperBaseline(series: PaperSeries, all: readonly PaperSeries[]): number | null {
  const own = series.points.find(({ pruned }) => pruned === 0);
  if (own) return own.accuracy;
  const fulls = all.filter(({ method, data, table }) => {
    return method === 'full' && data === series.data && table === series.table;
  });
  const theirs = series.method === 'seta' || series.label.endsWith('reproduced');
  const match = fulls.find(({ label }) => label.endsWith(theirs ? 'reproduced' : 'published'));
  return (match ?? fulls[0])?.points[0]?.accuracy ?? null;
}

/** A published series on the chosen scale, in the order of pruning. */
export function paperPoints(
  series: PaperSeries,
  all: readonly PaperSeries[],
  scale: PaperScale,
): readonly { readonly pruned: number; readonly value: number; readonly point: PaperPoint }[] {
  const baseline = paperBaseline(series, all);
  if (scale === 'againstFull' && baseline === null) return [];
  return series.points.map((point) => ({
    pruned: point.pruned,
    // One decimal is all that the paper gives: no digits of float arithmetic.
    value: scale === 'accuracy' ? point.accuracy : Number((point.accuracy - (baseline as number)).toFixed(1)),
    point,
  }));
}

/** One's own runs, a point an entrant: mean of the last accuracy over its seeds. Empty before the first epoch. */
export function ownPoints(runs: readonly ResultRun[], scale: PaperScale): OwnPoint[] {
  const rows = entrantRows(runs);
  const full = rows.find((row) => row.seeds[0]?.run.config.method === 'full');
  const baseline = full ? 100 * full.spread.lastAccuracy.mean : Number.NaN;
  return rows.flatMap((row) => {
    const { mean, deviation, count } = row.spread.lastAccuracy;
    const value = scale === 'accuracy' ? 100 * mean : 100 * mean - baseline;
    const pruned = 100 * row.spread.pruned.mean;
    if (!Number.isFinite(value) || !Number.isFinite(pruned)) return [];
    const epochs = Math.max(...row.seeds.map(({ run }) => run.records.length));
    const spread = deviation === null ? null : 100 * deviation;
    return { entrant: row.entrant, pruned, value, deviation: spread, seeds: count, epochs };
  });
}

/** Ends of the accuracy axis around all values, on round numbers. */
export function accuracyDomain(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 100];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = high - low > 40 ? 20 : high - low > 16 ? 10 : high - low > 8 ? 5 : 2;
  return [Math.floor((low - step * 0.15) / step) * step, Math.ceil((high + step * 0.15) / step) * step];
}
