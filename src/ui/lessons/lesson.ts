// What a lesson is made of. A step says what state the page is in, what it waits for and what it asks; its words stand
// in the catalogue of texts under the same id.
import type { ParamValue } from '../../core/params.ts';
import type { FormulaId } from './formulas.ts';
import type { Measure } from './measures.ts';
import type { PanelId } from './panels.ts';

/** A run or a race as the lesson needs it; whatever it does not name stays as the reader has it. */
export interface LessonRun {
  /** By field, in this order: a method before its parameters. */
  readonly settings: readonly (readonly [field: string, value: ParamValue])[];
  /** Other entrants of a race; parameters that differ from their method's defaults. */
  readonly rivals?: readonly {
    readonly method: string;
    readonly params?: Readonly<Record<string, ParamValue>>;
  }[];
  /** Not faster than this, so that one can follow. */
  readonly secondsPerEpoch: number;
  /** Fields that the reader is asked to change by hand. */
  readonly free?: readonly string[];
}

export type Condition =
  /** So many epochs have chosen their images. */
  | { readonly kind: 'selections'; readonly count: number }
  /** So many epochs are trained and tested, in every run of the race. */
  | { readonly kind: 'epochs'; readonly count: number }
  /** The window has fallen back to the easiest groups so often, and the epoch after it is tested. */
  | { readonly kind: 'falls'; readonly count: number }
  | { readonly kind: 'annealing' }
  /** Every run of the race is at its end. */
  | { readonly kind: 'finished' }
  | { readonly kind: 'imageChosen' }
  /** The reader has started a run with another value. */
  | { readonly kind: 'restartedWithout'; readonly field: string; readonly value: ParamValue };

export type Question =
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly truth: Measure }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      /** A guess this close counts as right. */
      readonly within: number;
      readonly truth: Measure;
    }
  /** One taps a group in the histogram or presses its number. */
  | { readonly kind: 'group'; readonly truth: Measure };

export type TableId = 'reference10000' | 'reference50000' | 'paperCifar10' | 'paperAblation';

export interface LessonStep {
  readonly id: string;
  /** Another run than the step before; without one the lesson's run goes on. */
  readonly run?: LessonRun;
  /** Settings that are put into the form and not started. */
  readonly form?: LessonRun['settings'];
  /** 'playAfterGuess': what is asked about must not be seen before. */
  readonly transport?: 'play' | 'playAfterGuess';
  /** What is highlighted and scrolled to. */
  readonly panel?: PanelId;
  readonly until?: Condition;
  /** Pauses as soon as `until` is true, so that what is asked about stays in sight. */
  readonly hold?: boolean;
  readonly ask?: Question;
  readonly formula?: FormulaId;
  readonly table?: TableId;
}

export interface Lesson {
  readonly id: string;
  readonly run: LessonRun;
  readonly steps: readonly LessonStep[];
}
