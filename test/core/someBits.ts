// Made-up selections for tests of what the page shows of them; the same for the same seed.

export function randomFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Whether each of n samples is trained. */
export function someChoices(n: number, seed: number): boolean[] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, () => random() < 0.4);
}

/** Bit i % 8 (from the lowest) of byte floor(i / 8) is sample i. */
export function bitsOf(chosen: readonly boolean[]): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array(Math.ceil(chosen.length / 8));
  chosen.forEach((yes, i) => {
    if (yes) bits[i >> 3]! |= 1 << (i & 7);
  });
  return bits;
}
