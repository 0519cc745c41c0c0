// Where each sample lies in the order of losses, coarse enough for a byte: for maps sorted by loss and for quantiles.
import { lossOrderOf } from './lossOrder.ts';
import { keyOf } from './scoreKey.ts';

/** How many ranks there are. */
export const rankCount = 256;

/**
 * @param losses  f32 [n]; those that are not finite count as the highest
 * @param order   u32 [n], `lossOrderOf` the losses
 * @returns u8 [n]: floor(256 * share of the samples whose loss is lower), so equal losses share a rank; null when all
 *   are equal and nothing can be ranked
 */
export function lossRanksOf(
  losses: Float32Array,
  order = lossOrderOf(losses),
): Uint8Array<ArrayBuffer> | null {
  const ranks = new Uint8Array(losses.length);
  let lower = 0;
  let last = losses.length > 0 ? keyOf(losses[order[0]!]!) : 0;
  for (let place = 0; place < order.length; place++) {
    const sample = order[place]!;
    const key = keyOf(losses[sample]!);
    if (key !== last) lower = place;
    last = key;
    ranks[sample] = Math.floor((rankCount * lower) / losses.length);
  }
  return lower > 0 ? ranks : null;
}
