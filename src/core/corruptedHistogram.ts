// Where the spoilt samples sit in a selection's loss histogram: the same bins as the GPU's count of all samples.
import type { LossHistogram } from './records.ts';

/**
 * @param histogram  of all samples
 * @param losses     f32 [n]
 * @param categories u8 [n], place in the report's categories
 * @param kinds      u8 [>= n] of `corruptionPlan`; 0 is clean
 * @returns spoilt samples by category and bin, never more than there are samples
 */
export function corruptedHistogram(
  histogram: LossHistogram,
  losses: Float32Array,
  categories: Uint8Array,
  kinds: Uint8Array,
): number[][] {
  const { lowest, highest, counts } = histogram;
  const bins = counts[0]?.length ?? 0;
  // In f32 as lossHistogram.wgsl, so that a loss on the edge of a bin falls on the same side.
  const [low, width] = [Math.fround(lowest), Math.fround(highest - lowest)];
  const spoilt = counts.map((row) => row.map(() => 0));
  for (const [i, loss] of losses.entries()) {
    if (kinds[i] === 0) continue;
    let bin = bins - 1;
    if (Number.isFinite(loss)) {
      const share = Math.fround(Math.fround(Math.fround(loss - low) / width) * bins);
      bin = width > 0 ? Math.min(bins - 1, Math.floor(share)) : 0;
    }
    const row = spoilt[categories[i]!];
    if (row && bin >= 0) row[bin]! += 1;
  }
  // The GPU may round a quotient differently in its last bit.
  return spoilt.map((row, category) => row.map((count, bin) => Math.min(count, counts[category]![bin]!)));
}
