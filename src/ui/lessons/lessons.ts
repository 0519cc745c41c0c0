// The lessons in the order in which they build on each other.
import type { LessonPlace } from '../../state/lessonStore.ts';
import type { Lesson, LessonRun, LessonStep } from './lesson.ts';
import { lossLesson } from './steps/1-loss.ts';
import { redundancyLesson } from './steps/2-redundancy.ts';
import { clustersLesson } from './steps/3-clusters.ts';
import { windowLesson } from './steps/4-window.ts';
import { staleLesson } from './steps/5-stale.ts';
import { infobatchLesson } from './steps/6-infobatch.ts';
import { breakLesson } from './steps/7-break.ts';

export const lessons: readonly Lesson[] = [
  lossLesson,
  redundancyLesson,
  clustersLesson,
  windowLesson,
  staleLesson,
  infobatchLesson,
  breakLesson,
];

export interface Stand {
  readonly lesson: Lesson;
  readonly step: LessonStep;
  /** The run that this step needs: its own, else that of the nearest step before. */
  readonly run: LessonRun;
}

/** What stands at a place; null where there is no such lesson or step. */
export function standAt({ lesson: number, step }: LessonPlace): Stand | null {
  const lesson = lessons[number - 1];
  const found = lesson?.steps[step - 1];
  if (!lesson || !found) return null;
  const run = lesson.steps.slice(0, step).findLast((one) => one.run)?.run ?? lesson.run;
  return { lesson, step: found, run };
}
