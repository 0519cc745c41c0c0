// Finds the terms in a sentence that was not written with marks.
import type { TermId } from './glossary.ts';
import { t } from './texts.ts';

export interface MarkedPiece {
  readonly words: string;
  readonly term: TermId | null;
}

type MarkedTerm = keyof typeof t.markedWords;

/** Whole words only; \b knows no umlauts. */
function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');
}

/** Cuts a sentence so that the first mention of each term stands alone. */
export function markWords(text: string): MarkedPiece[] {
  const taken: { from: number; to: number; term: TermId }[] = [];
  for (const [term, pattern] of Object.entries(t.markedWords) as [MarkedTerm, string][]) {
    const at = wholeWords(pattern).exec(text);
    if (!at) continue;
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
