// Scores as u32 keys of the same order; the oracle of scoreKey.wgsl.

/** Key of the largest finite f32, as which every non-finite score ranks. */
export const nonFiniteKey = 0xff7fffff;

const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);

/** Key of an f32; -0 equals 0. */
export function keyOf(score: number): number {
  float[0] = score;
  const word = bits[0]!;
  if ((word & 0x7f800000) === 0x7f800000) return nonFiniteKey;
  if (word === 0x80000000) return 0x80000000;
  return (word >>> 31 === 1 ? ~word : word | 0x80000000) >>> 0;
}

/** The f32 that a key stands for. */
export function scoreOf(key: number): number {
  bits[0] = key >>> 31 === 1 ? key & 0x7fffffff : ~key;
  return float[0]!;
}
