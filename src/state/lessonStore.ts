// Where the reader is in the lessons, what was guessed, and what was set before: no texts, no steps, which the page has.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunConfig } from '../protocol.ts';
import type { RaceSettings } from './raceSettings.ts';

/** Both from 1, as in a link: `lesson=4.2`. */
export interface LessonPlace {
  readonly lesson: number;
  readonly step: number;
}

/** A number, the id of a choice, or the place of a group (from 0). */
export type Guess = number | string;

export interface LessonState {
  /** null: no lesson is open. */
  readonly place: LessonPlace | null;
  /** The list of all lessons stands in the lesson's place. */
  readonly listed: boolean;
  /** Only the title is shown; what the lesson waits for goes on. */
  readonly folded: boolean;
  /** Where the reader was last, in this or an earlier visit. */
  readonly kept: LessonPlace | null;
  /** Lessons whose last step was reached. */
  readonly done: readonly number[];
  /** The step that the page was brought into the state for; it outlives the panel, which a change of language draws anew. */
  readonly entered: EnteredStep | null;
  /** By 'lesson.step'; 'shown' when the reader asked for the answer without a guess. */
  readonly guesses: Readonly<Record<string, Guess>>;
  /** What the page was set to when the first lesson began. */
  readonly before: LessonSettings | null;
}

export interface EnteredStep {
  readonly place: LessonPlace;
  /** Whether the run was paused where the step asks for it. */
  readonly held: boolean;
}

export interface LessonSettings {
  readonly config: RunConfig;
  readonly race: RaceSettings;
  readonly secondsPerEpoch: number | null;
}

export type LessonStore = StoreApi<LessonState>;

export function createLessonStore(): LessonStore {
  return createStore<LessonState>(() => ({
    ...{
      place: null,
      listed: false,
      folded: false,
      kept: null,
      done: [],
      entered: null,
      guesses: {},
      before: null,
    },
  }));
}

/** The key of a step's guess. */
export function guessKey({ lesson, step }: LessonPlace): string {
  return `${lesson}.${step}`;
}

/** A place as a link writes it. */
export const writePlace = guessKey;

/** '4' or '4.2'; null where it is neither. */
export function readPlace(text: string): LessonPlace | null {
  const [, lesson, step = '1'] = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (lesson === undefined || Number(lesson) < 1 || Number(step) < 1) return null;
  return { lesson: Number(lesson), step: Number(step) };
}
