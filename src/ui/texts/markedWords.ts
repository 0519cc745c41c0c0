// Finds the terms in a sentence that was not written with marks.
import { markedWords } from './en/markedWords.ts';
import type { TermId } from './glossary.ts';

export interface MarkedPiece {
  readonly words: string;
  readonly term: TermId | null;
}

/** Cuts a sentence so that the first mention of each term stands alone. */
export function markWords(text: string): MarkedPiece[] {
  const taken: { from: number; to: number; term: TermId }[] = [];
  for (const [words, term] of markedWords) {
    const at = words.exec(text);
    if (!at || taken.some((one) => one.term === term)) continue;
    const [from, to] = [at.index, at.index + at[0].length];
    if (taken.every((one) => to <= one.from || from >= one.to)) taken.push({ from, to, term });
  }
  taken.sort((a, b) => a.from - b.from);
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (const { from, to, term } of taken) {
    if (from > done) pieces.push({ words: text.slice(done, from), term: null });
    pieces.push({ words: text.slice(from, to), term });
    done = to;
  }
  if (done < text.length) pieces.push({ words: text.slice(done), term: null });
  return pieces;
}
