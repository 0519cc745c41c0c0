// What one epoch does with every sample, two bits a sample: small enough to keep for every epoch of every run.

/** Codes of two bits. */
export const fateCodes = { leftOut: 0, trained: 1, dropped: 2, absent: 3 } as const;

export type FateCode = (typeof fateCodes)[keyof typeof fateCodes];

const perWord = 16;

/** Words that `count` samples take. */
export function fateWords(count: number): number {
  return Math.ceil(count / perWord);
}

/**
 * Packs one code a sample; what the last word has room for beyond them is absent.
 *
 * @param codes u8 [n], each a FateCode
 * @returns u32 [ceil(n / 16)], sample i in bits 2 * (i mod 16) of word i div 16
 */
export function packFates(codes: Uint8Array): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(fateWords(codes.length));
  if (codes.length % perWord !== 0) words[words.length - 1] = (~0 << (2 * (codes.length % perWord))) >>> 0;
  for (let i = 0; i < codes.length; i += 1) {
    const word = i >>> 4;
    words[word] = words[word]! | ((codes[i]! & 3) << (2 * (i & 15)));
  }
  return words;
}

/** The code of sample `index`; absent beyond the end. */
export function fateAt(words: Uint32Array, index: number): number {
  const word = words[index >>> 4];
  return word === undefined ? fateCodes.absent : (word >>> (2 * (index & 15))) & 3;
}
