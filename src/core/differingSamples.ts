// The samples that one run trains most often and another least: where two methods disagree.
import { hash32 } from './hash.ts';
import { radixOrder } from './radixOrder.ts';

/**
 * At most `limit` samples that `most` trained more often than `least`, the largest difference first. Among equal
 * differences a hash of the index decides, so that they are a fair pick and the same one each time.
 *
 * @param most, least u16 [n], epochs that trained each sample
 */
export function differingSamples(most: Uint16Array, least: Uint16Array, limit: number): number[] {
  const n = Math.min(most.length, least.length);
  const keys = new Uint32Array(n);
  // Ascending keys: the largest difference first, all that are not positive at the end.
  for (let i = 0; i < n; i += 1) {
    const difference = Math.max(0, most[i]! - least[i]!);
    keys[i] = ((0xffff - difference) << 16) | (hash32(i) & 0xffff);
  }
  return [...radixOrder(keys).subarray(0, limit)].filter((i) => most[i]! > least[i]!);
}
