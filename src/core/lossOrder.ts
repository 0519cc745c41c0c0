// Samples in the order of their losses, sorted once for all who ask about a selection.
import { radixOrder } from './radixOrder.ts';
import { keyOf } from './scoreKey.ts';

/**
 * Samples from the lowest loss to the highest, ties by index; losses that are not finite come last.
 *
 * @param losses f32 [n]
 * @returns u32 [n], a permutation of 0 to n - 1
 */
export function lossOrderOf(losses: Float32Array): Uint32Array<ArrayBuffer> {
  const keys = new Uint32Array(losses.length);
  for (let i = 0; i < losses.length; i++) keys[i] = keyOf(losses[i]!);
  return radixOrder(keys);
}
