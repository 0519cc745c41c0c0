// Integer hashing that gives the same words in TypeScript and in WGSL (hash.wgsl): all randomness is keyed by it.

/**
 * A well mixed permutation of the 32-bit words ("lowbias32" by Chris Wellons, avalanche bias 0.17).
 *
 * @returns u32
 */
export function hash32(word: number): number {
  let x = word >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0xd35a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

/** Folds several words into one key, order mattering; u32. */
export function hashWords(...words: readonly number[]): number {
  let key = 0x9e3779b9;
  for (const word of words) key = hash32((key ^ (word >>> 0)) + 0x9e3779b9);
  return key;
}
