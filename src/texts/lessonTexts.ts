// The form of a lesson's words. [[id]] and [[words|id]] mark terms of the glossary, {name} a number of the live run.

export interface StepTexts {
  /** One or two plain sentences each. */
  readonly says: readonly string[];
  readonly ask?: string;
  /** By option of the step's question. */
  readonly options?: Readonly<Record<string, string>>;
  /** After a number. */
  readonly unit?: string;
  /** What the wait is for, where the reader has to do something. */
  readonly todo?: string;
  /** Once the question is answered, or the wait is over where there is none. */
  readonly after?: readonly string[];
  /** What the letters of the formula are. */
  readonly letters?: string;
}

export interface LessonTexts {
  readonly title: string;
  /** One line for the list. */
  readonly about: string;
  /** By id of the step. */
  readonly steps: Readonly<Record<string, StepTexts>>;
}
