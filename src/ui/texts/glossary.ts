// The glossary in the language of the page.
import { glossary as english } from './en/glossary.ts';
import type { GlossaryEntry } from './glossaryEntry.ts';

export type TermId = keyof typeof english;

export const glossary: Readonly<Record<TermId, GlossaryEntry>> = english;

export function isTerm(id: string): id is TermId {
  return Object.hasOwn(glossary, id);
}
