// The optimum of one-dimensional k-means for millions of values: as core/kmeans.ts, but in plain float64 on typed
// arrays, which is exact enough for a ratio and a hundred times faster.

/** Sums of the first i values and of their squares, about the mean, so that differences cancel little. */
interface Prefix {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

function prefixOf(sorted: Float32Array): Prefix {
  const count = sorted.length;
  let mean = 0;
  for (const value of sorted) mean += value / count;
  const [sums, squares] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  for (let i = 0; i < count; i++) {
    const value = sorted[i]! - mean;
    sums[i + 1] = sums[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
  }
  return { sums, squares };
}

/**
 * Least within-cluster sum of squares of `groups` intervals: dynamic programming over the groups, where the best cut
 * only moves up with the end, so that halving the ends halves the cuts to try (Wang and Song, R Journal 2011).
 *
 * @param sorted finite, ascending
 */
export function exactWcss(sorted: Float32Array, groups: number): number {
  const count = sorted.length;
  const { sums, squares } = prefixOf(sorted);
  let before = new Float64Array(count + 1);
  for (let end = 1; end <= count; end++) before[end] = squares[end]! - sums[end]! ** 2 / end;
  let next = new Float64Array(count + 1);
  const solve = (first: number, last: number, lowest: number, highest: number): void => {
    if (first > last) return;
    const end = (first + last) >> 1;
    const [sum, square] = [sums[end]!, squares[end]!];
    let [best, cut] = [Number.POSITIVE_INFINITY, lowest];
    for (let start = lowest, to = Math.min(highest, end - 1); start <= to; start++) {
      const own = sum - sums[start]!;
      const cost = before[start]! + (square - squares[start]!) - (own * own) / (end - start);
      if (cost < best) {
        best = cost;
        cut = start;
      }
    }
    next[end] = best;
    solve(first, end - 1, lowest, cut);
    solve(end + 1, last, cut, highest);
  };
  for (let group = 1; group < Math.min(groups, count); group++) {
    solve(group + 1, count, group, count - 1);
    [before, next] = [next, before];
  }
  return Math.max(0, before[count]!);
}
