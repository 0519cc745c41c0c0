// Sorts tens of thousands of samples within a few milliseconds: the order of u32 keys, by counting.

const digitBits = 11;
const buckets = 1 << digitBits;

/**
 * Indices of `keys` in ascending order of key; equal keys keep their order.
 *
 * @param keys u32 [n]
 * @returns u32 [n], a permutation of 0 to n - 1
 */
export function radixOrder(keys: Uint32Array): Uint32Array<ArrayBuffer> {
  let order = Uint32Array.from({ length: keys.length }, (_, i) => i);
  let next = new Uint32Array(keys.length);
  const starts = new Uint32Array(buckets);
  for (let shift = 0; shift < 32; shift += digitBits) {
    starts.fill(0);
    for (const key of keys) starts[(key >>> shift) & (buckets - 1)]! += 1;
    // A digit that all keys share moves nothing.
    if (starts.includes(keys.length)) continue;
    let sum = 0;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const size = starts[bucket]!;
      starts[bucket] = sum;
      sum += size;
    }
    for (const index of order) {
      const bucket = (keys[index]! >>> shift) & (buckets - 1);
      next[starts[bucket]!] = index;
      starts[bucket]! += 1;
    }
    [order, next] = [next, order];
  }
  return order;
}
