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

/** A float64 in (0, 1] as integers: `ratio` = (high * 2^32 + low) / 2^shift, for keepCount.wgsl. */
export interface RatioWords {
  readonly low: number;
  readonly high: number;
  readonly shift: number;
}

/** @throws RangeError outside [0.1, 1], the range of `keepRatio` */
export function ratioWords(ratio: number): RatioWords {
  if (!(ratio >= 0.1 && ratio <= 1)) throw new RangeError(`keep ratio: 0.1 to 1, got ${ratio}`);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, ratio);
  const top = view.getUint32(0);
  return { low: view.getUint32(4), high: (top & 0xfffff) | 0x100000, shift: 1075 - ((top >>> 20) & 0x7ff) };
}
