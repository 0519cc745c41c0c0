// A keyed permutation of [0, size): the random drop and the shuffle without a sort, the same on CPU and GPU.
import { hash32, hashWords } from './hash.ts';

/** What the permutation is for: different purposes with the same seed and epoch are independent. */
export const bijectionPurpose = {
  epoch: 0x65_70_6f_63,
  fixedDrop: 0x66_69_78,
  staticSubset: 0x73_74_61,
  draw: 0x64_72_61_77,
  corruption: 0x63_6f_72_72,
} as const;

/** Most rounds that any size needs; the GPU's uniform has room for as many keys. All numbers of rounds are multiples of 4. */
export const mostRounds = 24;

/** Everything that `place` and `sampleAt` need; mirrored by `struct Bijection` in bijection.wgsl. */
export interface Bijection {
  readonly size: number;
  readonly leftBits: number;
  readonly rightBits: number;
  /** One u32 a round; none makes the identity. */
  readonly keys: readonly number[];
}

/** Tiny domains mix slowly: each round has only a few possible functions. */
function roundsFor(size: number): number {
  return size < 4096 ? mostRounds : 8;
}

/**
 * The permutation of [0, size) named by `words` (seed, epoch, purpose): a Feistel network on the next power of two,
 * walked along its cycle until it is back in the range. Mitchell et al., arXiv 2106.06161.
 *
 * @param size at most 2^31
 */
export function bijectionOf(size: number, ...words: readonly number[]): Bijection {
  const bits = Math.max(2, 32 - Math.clz32(Math.max(size, 1) - 1));
  const leftBits = bits >> 1;
  const key = hashWords(...words);
  const keys = Array.from({ length: roundsFor(size) }, (_, round) => hashWords(key, round));
  return { size, leftBits, rightBits: bits - leftBits, keys };
}

/** The permutation of [0, size) that moves nothing. */
export function identityOf(size: number): Bijection {
  return { ...bijectionOf(size), keys: [] };
}

function network({ leftBits, rightBits, keys }: Bijection, word: number, backwards: boolean): number {
  const [leftMask, rightMask] = [(1 << leftBits) - 1, (1 << rightBits) - 1];
  let left = word >>> rightBits;
  let right = word & rightMask;
  for (let step = 0; step < keys.length; step++) {
    const round = backwards ? keys.length - 1 - step : step;
    if (round % 2 === 0) right ^= hash32(left ^ keys[round]!) & rightMask;
    else left ^= hash32(right ^ keys[round]!) & leftMask;
  }
  return ((left << rightBits) | right) >>> 0;
}

function walk(bijection: Bijection, start: number, backwards: boolean): number {
  let word = network(bijection, start, backwards);
  while (word >= bijection.size) word = network(bijection, word, backwards);
  return word;
}

/** Place of a sample in the order: p(sample). `sample` < size. */
export function place(bijection: Bijection, sample: number): number {
  return walk(bijection, sample, false);
}

/** The sample at a place of the order, the inverse of `place`. `position` < size. */
export function sampleAt(bijection: Bijection, position: number): number {
  return walk(bijection, position, true);
}
