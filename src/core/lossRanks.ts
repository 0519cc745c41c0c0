// Where each sample lies in the order of losses, coarse enough for a byte: for maps sorted by loss and for quantiles.

/** How many ranks there are. */
export const rankCount = 256;

/** First place in `sorted` that holds `value` or more. */
function firstPlace(sorted: Float32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param losses  f32 [n]; those that are not finite count as the highest
 * @returns u8 [n]: floor(256 * share of the samples whose loss is lower), so equal losses share a rank; null when all
 *   are equal and nothing can be ranked
 */
export function lossRanksOf(losses: Float32Array): Uint8Array<ArrayBuffer> | null {
  const finite = losses.map((loss) => (Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY));
  const sorted = Float32Array.from(finite).sort();
  if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) return null;
  const ranks = new Uint8Array(losses.length);
  for (const [i, loss] of finite.entries()) {
    ranks[i] = Math.floor((rankCount * firstPlace(sorted, loss)) / losses.length);
  }
  return ranks;
}
