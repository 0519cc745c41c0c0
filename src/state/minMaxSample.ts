// Thins a long series for the screen and keeps its spikes: of every bucket the lowest and the highest point stay.

/** Most points that a series is drawn with. */
export const drawnPoints = 500;

export interface SamplePoint {
  readonly x: number;
  readonly y: number;
}

/** A series by index, so that typed arrays need not be copied into objects first. */
export interface IndexedSeries {
  readonly count: number;
  readonly xAt: (index: number) => number;
  readonly yAt: (index: number) => number;
}

/**
 * At most `limit` points of `series`, in order, first and last included. Points that are not finite are left out.
 *
 * @throws RangeError when `limit` is below 4
 */
export function minMaxSample(series: IndexedSeries, limit: number): SamplePoint[] {
  const { xAt, yAt } = series;
  return minMaxIndices(series, limit)
    .map((index) => ({ x: xAt(index), y: yAt(index) }))
    .filter((point) => Number.isFinite(point.y));
}

/**
 * Which points those are, before what is not finite is left out: ascending.
 *
 * @throws RangeError when `limit` is below 4
 */
export function minMaxIndices({ count, yAt }: Omit<IndexedSeries, 'xAt'>, limit: number): number[] {
  if (limit < 4) throw new RangeError(`min-max sampling needs room for 4 points, got ${limit}`);
  if (count <= limit) return Array.from({ length: count }, (_, i) => i);
  const buckets = Math.floor((limit - 2) / 2);
  const chosen = new Set<number>([0]);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const from = Math.floor((bucket * count) / buckets);
    const to = Math.floor(((bucket + 1) * count) / buckets);
    let lowest = -1;
    let highest = -1;
    for (let i = from; i < to; i += 1) {
      const y = yAt(i);
      if (!Number.isFinite(y)) continue;
      if (lowest < 0 || y < yAt(lowest)) lowest = i;
      if (highest < 0 || y > yAt(highest)) highest = i;
    }
    if (lowest >= 0) chosen.add(lowest).add(highest);
  }
  chosen.add(count - 1);
  return [...chosen].sort((a, b) => a - b);
}
