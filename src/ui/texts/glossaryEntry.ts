// What a term explains: one plain sentence, and where to go for more.
import type { FormulaId } from '../lessons/formulas.ts';

export interface GlossaryEntry {
  /** As a title. */
  readonly name: string;
  /** One plain sentence. */
  readonly says: string;
  readonly formula?: FormulaId;
  /** What the letters of the formula are. */
  readonly letters?: string;
  readonly source?: string;
  /** Number of the lesson that teaches it, from 1. */
  readonly lesson?: number;
}
