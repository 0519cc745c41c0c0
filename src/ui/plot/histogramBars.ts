// From counts by category and bin to stacked bars on a logarithmic axis.
import type { LossHistogram } from '../../core/records.ts';

export interface Segment {
  readonly category: number;
  readonly count: number;
  /** Ends of the segment on the count axis. */
  readonly from: number;
  readonly to: number;
}

export interface Bar {
  /** Place among the histogram's bins. */
  readonly bin: number;
  readonly lowest: number;
  readonly highest: number;
  readonly total: number;
  readonly segments: readonly Segment[];
}

/** Where a bar begins: under 1, so that a single sample can be seen. */
export const barFloor = 0.5;

/**
 * One bar a bin. Its height is the logarithm of the bin's count; inside it each category has its linear share.
 *
 * @param order categories from the bottom to the top of a bar
 */
export function histogramBars(histogram: LossHistogram, order: readonly number[]): Bar[] {
  const bins = Math.max(0, ...histogram.counts.map((counts) => counts.length));
  const span = histogram.highest - histogram.lowest;
  const bars: Bar[] = [];
  for (let bin = 0; bin < bins; bin += 1) {
    const counts = order.map((category) => histogram.counts[category]?.[bin] ?? 0);
    const total = counts.reduce((sum, value) => sum + value, 0);
    if (total === 0) continue;
    const tall = Math.log(total / barFloor);
    let below = 0;
    const segments: Segment[] = [];
    order.forEach((category, i) => {
      const value = counts[i] ?? 0;
      if (value === 0) return;
      const from = barFloor * Math.exp((tall * below) / total);
      below += value;
      segments.push({ category, count: value, from, to: barFloor * Math.exp((tall * below) / total) });
    });
    bars.push({
      bin,
      lowest: histogram.lowest + (span * bin) / bins,
      highest: histogram.lowest + (span * (bin + 1)) / bins,
      total,
      segments,
    });
  }
  return bars;
}

/** Ticks 1, 10, 100, ... up to the first power of ten that is not below `highest`. */
export function decades(highest: number): number[] {
  const ticks = [1];
  while ((ticks.at(-1) ?? 1) < highest) ticks.push((ticks.at(-1) ?? 1) * 10);
  return ticks;
}
