// The exact optimum of one-dimensional k-means in float64: the oracle of the GPU's clustering.
import { type DoubleDouble, doubleDouble, minus, plus, times, zero } from './doubleDouble.ts';

export interface Clusters {
  /** First position of each group in the sorted values, then their number. */
  readonly starts: readonly number[];
  /** Within-cluster sum of squares. */
  readonly wcss: number;
}

/** Moments of the sorted different values up to each. */
interface Prefix {
  readonly values: readonly number[];
  readonly counts: readonly number[];
  readonly sums: readonly DoubleDouble[];
  readonly squares: readonly DoubleDouble[];
}

function prefixOf(sorted: readonly number[]): Prefix {
  const values: number[] = [];
  const counts = [0];
  const [sums, squares] = [[zero], [zero]];
  for (const [i, value] of sorted.entries()) {
    if (i > 0 && value === sorted[i - 1]) {
      counts[counts.length - 1]!++;
    } else {
      values.push(value);
      counts.push(i + 1);
    }
  }
  for (const [i, value] of values.entries()) {
    const count = doubleDouble(counts[i + 1]! - counts[i]!);
    const single = doubleDouble(value);
    sums.push(plus(sums[i]!, times(single, count)));
    squares.push(plus(squares[i]!, times(times(single, single), count)));
  }
  return { values, counts, sums, squares };
}

/** Sum of squared deviations of different values [start, end). */
function costOf({ counts, sums, squares }: Prefix, start: number, end: number): number {
  if (end - start < 2) return 0;
  const count = counts[end]! - counts[start]!;
  const sum = minus(sums[end]!, sums[start]!);
  const square = minus(squares[end]!, squares[start]!);
  const scaled = minus(times(square, doubleDouble(count)), times(sum, sum));
  return Math.max(0, scaled.high / count);
}

/**
 * Cuts sorted values into `groups` intervals of least within-cluster sum of squares: dynamic programming whose
 * best cut only moves up with the end, so that halving the ends halves the cuts to try. Equal values stay together;
 * fewer different values than groups make one group each. Wang and Song, "Ckmeans.1d.dp", R Journal 2011.
 *
 * @param sorted finite, ascending, at most about 1e150 in magnitude
 */
export function optimalClusters(sorted: readonly number[], groups: number): Clusters {
  const prefix = prefixOf(sorted);
  const count = prefix.values.length;
  const layers = Math.min(groups, count);
  let costs = Array.from({ length: count + 1 }, (_, end) => costOf(prefix, 0, end));
  const cuts: Int32Array[] = [new Int32Array(count + 1)];
  for (let layer = 1; layer < layers; layer++) {
    const before = costs;
    const next = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
    const cut = new Int32Array(count + 1);
    const solve = (first: number, last: number, lowest: number, highest: number): void => {
      if (first > last) return;
      const end = (first + last) >> 1;
      for (let start = Math.max(lowest, layer); start <= Math.min(highest, end - 1); start++) {
        const cost = before[start]! + costOf(prefix, start, end);
        if (cost < next[end]!) {
          next[end] = cost;
          cut[end] = start;
        }
      }
      solve(first, end - 1, lowest, cut[end]!);
      solve(end + 1, last, cut[end]!, highest);
    };
    solve(layer + 1, count, layer, count - 1);
    costs = next;
    cuts.push(cut);
  }
  const starts = [count];
  for (let layer = layers - 1; layer >= 0; layer--) starts.unshift(cuts[layer]![starts[0]!]!);
  return { starts: starts.map((start) => prefix.counts[start]!), wcss: costs[count]! };
}

/** Sum of squared deviations from the mean of each group, for any partition of sorted values. */
export function wcssOf(sorted: readonly number[], starts: readonly number[]): number {
  let total = 0;
  for (let g = 0; g + 1 < starts.length; g++) {
    const prefix = prefixOf(sorted.slice(starts[g]!, starts[g + 1]!));
    total += costOf(prefix, 0, prefix.values.length);
  }
  return total;
}
