// The words of the page in the language of the reader: whoever shows or throws a sentence takes it from `t`.
import { english } from './en/english.ts';

/** The shape of a catalogue: the same keys as the English one; a text with values in it is a function of them. */
type SameKeys<Value> = Value extends (...values: infer Values) => string
  ? (...values: Values) => string
  : Value extends string
    ? string
    : { readonly [Key in keyof Value]: SameKeys<Value[Key]> };

export type Texts = SameKeys<typeof english>;

/** A catalogue of one language, loaded when it is first spoken. */
const catalogues = {
  en: async (): Promise<Texts> => english,
  de: async (): Promise<Texts> => (await import('./de/german.ts')).german,
};

export type LanguageId = keyof typeof catalogues;

/** As each language calls itself. */
export const languageNames: Readonly<Record<LanguageId, string>> = { en: 'English', de: 'Deutsch' };

export function isLanguage(id: unknown): id is LanguageId {
  return typeof id === 'string' && Object.hasOwn(catalogues, id);
}

/** The catalogue in use. Read it when a text is shown, never when a module is loaded. */
export let t: Texts = english;

let spoken: LanguageId = 'en';
const listeners = new Set<() => void>();

export function spokenLanguage(): LanguageId {
  return spoken;
}

let wishes = 0;

/**
 * Changes the language of this thread: the page, or the engine's worker. Of two wishes the newer one wins, whichever
 * catalogue is there first.
 *
 * @throws Error when the catalogue cannot be loaded; the language stays as it was
 */
export async function speak(language: LanguageId): Promise<void> {
  wishes += 1;
  const wish = wishes;
  const next = await catalogues[language]();
  if (wish !== wishes) return;
  t = next;
  spoken = language;
  for (const told of listeners) told();
}

/** Calls back at every change of the language; returns the way to stop it. */
export function onLanguage(told: () => void): () => void {
  listeners.add(told);
  return () => listeners.delete(told);
}

/**
 * The language to begin with: the one of the link, else the one chosen on this device, else the first of the browser's
 * that there is, else English.
 *
 * @param wishes in falling order; tags such as 'de-AT' count as their language
 */
export function firstLanguage(wishes: readonly (string | null | undefined)[]): LanguageId {
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split('-')[0];
    if (isLanguage(language)) return language;
  }
  return 'en';
}
