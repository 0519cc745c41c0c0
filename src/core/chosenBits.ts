// Which samples an epoch trains, as one bit a sample: 6.25 KB for 50,000.

/**
 * @param fate  u32 [n], `mask` set where the sample is trained
 * @returns u8 [ceil(n / 8)], bit i % 8 (from the lowest) of byte floor(i / 8) is sample i
 */
export function packChosen(fate: Uint32Array, mask: number): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array(Math.ceil(fate.length / 8));
  for (let i = 0; i < fate.length; i++) if (fate[i]! & mask) bits[i >> 3]! |= 1 << (i & 7);
  return bits;
}

export function isChosen(bits: Uint8Array, sample: number): boolean {
  return ((bits[sample >> 3] ?? 0) & (1 << (sample & 7))) !== 0;
}
