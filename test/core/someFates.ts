// Made-up fates and losses for tests of what the page shows of them; the same for the same seed.

export function randomFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** u8 [n] of fate codes, absent ones included. */
export function someFates(n: number, seed: number): Uint8Array<ArrayBuffer> {
  const random = randomFrom(seed);
  return Uint8Array.from({ length: n }, () => Math.floor(random() * 4));
}
