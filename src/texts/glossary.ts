// The glossary in the language of the reader.
import { type Texts, t } from './texts.ts';

export type TermId = keyof Texts['glossary'];

export interface TermTexts {
  /** As a title. */
  readonly name: string;
  /** One plain sentence. */
  readonly says: string;
  /** What the letters of the term's formula are. */
  readonly letters?: string;
}

export function termTexts(id: TermId): TermTexts {
  return t.glossary[id];
}

export function isTerm(id: string): id is TermId {
  return Object.hasOwn(t.glossary, id);
}
