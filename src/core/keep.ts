// How many samples a ratio keeps, and when pruning is eased: the frame that all methods share (seta.py).
// Always float64: in f32 floor(ratio * count) differs for about 2 % of the counts.

/** Share kept by a prune ratio: min(1, max(0.1, 1 - ratio)), as the authors limit it. */
export function keepRatio(pruneRatio: number): number {
  return Math.min(1, Math.max(0.1, 1 - pruneRatio));
}

/** floor(ratio * count). */
export function keepCount(ratio: number, count: number): number {
  return Math.floor(ratio * count);
}

/** First epoch that anneals: the smallest e with e + 1 > epochs * delta; `epochs` when there is none. */
export function annealStart(epochs: number, delta: number): number {
  for (let epoch = 0; epoch < epochs; epoch++) if (epoch + 1 > epochs * delta) return epoch;
  return epochs;
}
