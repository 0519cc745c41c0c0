// The lessons' words in the language of the page, and how their places are filled.
import { lesson1 } from './en/lesson1.ts';
import { lesson2 } from './en/lesson2.ts';
import { lesson3 } from './en/lesson3.ts';
import { lesson4 } from './en/lesson4.ts';
import { lesson5 } from './en/lesson5.ts';
import { lesson6 } from './en/lesson6.ts';
import { lesson7 } from './en/lesson7.ts';
import { lessonWords } from './en/lessonWords.ts';
import type { LessonTexts, StepTexts } from './lessonTexts.ts';

/** By id of the lesson. */
export const lessonTexts: Readonly<Record<string, LessonTexts>> = {
  loss: lesson1,
  redundancy: lesson2,
  clusters: lesson3,
  window: lesson4,
  stale: lesson5,
  infobatch: lesson6,
  break: lesson7,
};

/** @throws Error when the catalogue of texts lacks the step */
export function stepTexts(lesson: string, step: string): StepTexts {
  const found = lessonTexts[lesson]?.steps[step];
  if (!found)
    throw new Error(
      `the texts have no step "${step}" of the lesson "${lesson}"; add it to its file in ui/texts`,
    );
  return found;
}

export type WordId = keyof typeof lessonWords;

/** A text of the catalogue with its places filled. */
export function say(word: WordId, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(lessonWords[word], (name) => String(values[name] ?? `{${name}}`));
}

/** Replaces each {name} by what `told` answers. */
export function fill(text: string, told: (name: string) => string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => told(name));
}

/** The names of all {places} in a text. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
