// A lesson's words in the language of the reader, and how their places are filled.
import type { LessonTexts, StepTexts } from './lessonTexts.ts';
import { t } from './texts.ts';

/** @throws Error when the catalogue of texts lacks the lesson */
export function lessonTexts(lesson: string): LessonTexts {
  const all: Readonly<Record<string, LessonTexts>> = t.lessons;
  const found = all[lesson];
  if (!found) throw new Error(`the texts have no lesson "${lesson}"; add it to texts/en/lessons`);
  return found;
}

/** @throws Error when the catalogue of texts lacks the step */
export function stepTexts(lesson: string, step: string): StepTexts {
  const found = lessonTexts(lesson).steps[step];
  if (!found)
    throw new Error(
      `the texts have no step "${step}" of the lesson "${lesson}"; add it to its file in texts/en/lessons`,
    );
  return found;
}

/** Replaces each {name} by what `told` answers. */
export function fill(text: string, told: (name: string) => string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => told(name));
}

/** The names of all {places} in a text. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
