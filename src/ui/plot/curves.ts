// The curves of a metric, one an entrant: of its run at work, or the mean and the band over its seeds.
import type { EpochRecord } from '../../core/records.ts';
import { drawnPoints, minMaxIndices } from '../../state/minMaxSample.ts';
import { isOver, type Run } from '../../state/run.ts';
import type { EpochAxis } from './epochAxis.ts';

/** @param run whose record it is */
export type Pick = (record: EpochRecord, run: Run) => number;

export interface CurvePoint {
  readonly epoch: number;
  readonly x: number;
  readonly y: number;
}

export interface Curve {
  readonly entrant: number;
  /** Smoothed as asked for. */
  readonly points: readonly CurvePoint[];
  /** As measured, where `points` are smoothed; else null. */
  readonly raw: readonly CurvePoint[] | null;
  /** The mean of the seeds that are finished, while another is at work; else null. */
  readonly before: readonly CurvePoint[] | null;
  /** What it is to be compared with, thin and unsmoothed; null where the chart names nothing. */
  readonly reference: readonly CurvePoint[] | null;
  /** Lowest and highest over the finished seeds; empty with fewer than two. */
  readonly band: readonly { readonly x: number; readonly lowest: number; readonly highest: number }[];
  /** As measured, not smoothed; null where the metric has no best. */
  readonly best: CurvePoint | null;
}

export interface CurveSettings {
  readonly pick: Pick;
  readonly axis: EpochAxis;
  /** Mean over this many epochs, the newest last; 1: none. */
  readonly smoothing: number;
  readonly best?: 'highest' | 'lowest' | undefined;
  readonly reference?: Pick | undefined;
}

function pointsOf(run: Run, { pick, axis }: CurveSettings): CurvePoint[] {
  return run.records
    .map((record) => ({ epoch: record.epoch, x: axis.recordAt(run, record.epoch), y: pick(record, run) }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean of several runs, epoch by epoch, over those that have the epoch; and how far apart they are. */
function meanOf(lists: readonly (readonly CurvePoint[])[]): { points: CurvePoint[]; band: Curve['band'] } {
  const byEpoch = new Map<number, CurvePoint[]>();
  for (const point of lists.flat()) byEpoch.set(point.epoch, [...(byEpoch.get(point.epoch) ?? []), point]);
  const columns = [...byEpoch].sort(([a], [b]) => a - b);
  const points = columns.map(([epoch, column]) => {
    return { epoch, x: mean(column.map(({ x }) => x)), y: mean(column.map(({ y }) => y)) };
  });
  const band = columns.map(([, column], i) => {
    const values = column.map(({ y }) => y);
    return { x: points[i]!.x, lowest: Math.min(...values), highest: Math.max(...values) };
  });
  return { points, band: lists.length > 1 ? band : [] };
}

/** Each point the mean of itself and the `over - 1` before it. */
export function smoothed(points: readonly CurvePoint[], over: number): readonly CurvePoint[] {
  if (over <= 1) return points;
  return points.map((point, i) => {
    const window = points.slice(Math.max(0, i - over + 1), i + 1);
    return { ...point, y: mean(window.map(({ y }) => y)) };
  });
}

/** As few points as are drawn of a long series, its spikes among them. */
function thinned(points: readonly CurvePoint[]): readonly CurvePoint[] {
  if (points.length <= drawnPoints) return points;
  const kept = minMaxIndices({ count: points.length, yAt: (i) => points[i]!.y }, drawnPoints);
  return kept.map((i) => points[i]!);
}

/** Both edges have a half of the points. */
function thinnedBand(band: Curve['band']): Curve['band'] {
  if (band.length <= drawnPoints) return band;
  const kept = (['lowest', 'highest'] as const).flatMap((edge) =>
    minMaxIndices({ count: band.length, yAt: (i) => band[i]![edge] }, drawnPoints / 2),
  );
  return [...new Set(kept)].sort((a, b) => a - b).map((i) => band[i]!);
}

function bestOf(points: readonly CurvePoint[], best: CurveSettings['best']): CurvePoint | null {
  if (!best) return null;
  const better = (a: number, b: number) => (best === 'highest' ? a > b : a < b);
  return points.reduce<CurvePoint | null>(
    (champion, point) => (champion && !better(point.y, champion.y) ? champion : point),
    null,
  );
}

/**
 * Lists of more points than are drawn are thinned; first, last and best point and every spike stay.
 *
 * @param runs all runs of one entrant, by seed
 */
export function curveOf(entrant: number, runs: readonly Run[], options: CurveSettings): Curve {
  const finished = runs.filter((run) => run.phase === 'finished');
  const { points, band } = meanOf(finished.map((run) => pointsOf(run, options)));
  // While a seed is at work its own curve is what one watches; the band behind it is that of the seeds before.
  const live = runs.at(-1);
  const atWork = live && !finished.includes(live) && (!isOver(live) || finished.length === 0);
  const own = atWork ? pointsOf(live, options) : points;
  return {
    entrant,
    points: thinned(smoothed(own, options.smoothing)),
    raw: options.smoothing > 1 ? thinned(own) : null,
    before: atWork && points.length > 0 ? thinned(smoothed(points, options.smoothing)) : null,
    reference:
      options.reference && live ? thinned(pointsOf(live, { ...options, pick: options.reference })) : null,
    band: thinnedBand(band),
    best: bestOf(own, options.best),
  };
}
