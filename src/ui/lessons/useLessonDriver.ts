// Brings the page into the state that a step needs, once when the step is entered. After that the page is the reader's.
import { useEffect } from 'react';
import { settingOf } from '../../state/configEdits.ts';
import { guessKey, type LessonPlace } from '../../state/lessonStore.ts';
import type { Page } from '../../state/page.ts';
import { isRaceOver, isRacePlaying } from '../../state/raceRuns.ts';
import { useEngine, usePage } from '../pageContext.ts';
import { useIsRecorded, useShow } from '../recorded/showContext.ts';
import { type Progress, progressOf, waitsForReader } from './conditions.ts';
import type { Stand } from './lessons.ts';
import { differences, setUpOf } from './setUp.ts';
import { snapshotOf } from './snapshot.ts';

/** Lets the run go on unless it does or is at its end. */
export function play({ runs, actions }: Page): void {
  const state = runs.getState();
  if (!isRacePlaying(state) && !isRaceOver(state)) actions.playOrPause();
}

function pause({ runs, actions }: Page): void {
  if (isRacePlaying(runs.getState())) actions.playOrPause();
}

/** Forgets what was guessed in a lesson: another run has other answers. */
function forgetGuesses({ lesson }: Page, number: number): void {
  const { guesses } = lesson.getState();
  const others = Object.entries(guesses).filter(([key]) => !key.startsWith(`${number}.`));
  lesson.setState({ guesses: Object.fromEntries(others) });
}

/** Starts the run of a step anew. */
export function startRun(page: Page, { run }: Stand): void {
  const { catalog } = page.engine.getState();
  const { edited } = page.config.getState();
  if (!catalog || !edited) return;
  const { config, race } = setUpOf(run, catalog, edited);
  page.actions.startWith(config, race);
}

/** Starts the lesson's run anew, as its first step would: what was guessed is forgotten. */
export function runAgain(page: Page, stand: Stand, place: LessonPlace): void {
  forgetGuesses(page, place.lesson);
  startRun(page, stand);
}

/** True when this visit found the lesson's own run where the last one left it. */
function wentOnWith(page: Page, { run }: Stand): boolean {
  if (page.kept.getState().wentOn === null) return false;
  const { runs } = snapshotOf(page);
  return runs.length > 0 && differences(run, runs).length === 0;
}

function enter(page: Page, place: LessonPlace, stand: Stand, isNew: boolean): void {
  const { step, run } = stand;
  if (page.config.getState().secondsPerEpoch !== run.secondsPerEpoch) {
    page.actions.setSpeed(run.secondsPerEpoch);
  }
  if (isNew) runAgain(page, stand, place);
  else if (differences(run, snapshotOf(page).runs).length > 0) startRun(page, stand);
  page.view.setState({ pinnedEpoch: null, selectedImage: null, selectedCategory: null });
  for (const [field, value] of step.form ?? []) {
    const { edited } = page.config.getState();
    if (edited && settingOf(edited, field) !== value) page.actions.edit(field, value);
  }
  const { until, transport } = step;
  const waits = until && !waitsForReader(until) && !progressOf(until, snapshotOf(page)).met;
  if (transport === 'play' || (waits && transport !== 'playAfterGuess')) play(page);
}

export function useLessonDriver(place: LessonPlace, stand: Stand, progress: Progress | null): void {
  const page = usePage();
  const show = useShow();
  const recorded = useIsRecorded();
  const ready = useEngine((engine) => engine.status === 'ready' && engine.catalog !== null);
  const key = guessKey(place);

  useEffect(() => {
    if (recorded) {
      show?.showLive();
      return;
    }
    const { entered } = page.lesson.getState();
    if (!ready || (entered && guessKey(entered.place) === key)) return;
    page.lesson.setState({ entered: { place, held: false } });
    const isNew = entered ? entered.place.lesson !== place.lesson : !wentOnWith(page, stand);
    enter(page, place, stand, isNew);
    if (place.step === stand.lesson.steps.length) {
      page.lesson.setState(({ done }) => ({ done: [...new Set([...done, place.lesson])] }));
    }
  }, [page, show, recorded, ready, place, stand, key]);

  const hold = stand.step.hold === true && progress?.met === true;
  useEffect(() => {
    const { entered } = page.lesson.getState();
    if (!hold || !entered || entered.held || guessKey(entered.place) !== key) return;
    // What was drawn may have been the run before: the step just entered may have begun one of its own.
    const until = stand.step.until;
    if (!until || !progressOf(until, snapshotOf(page)).met) return;
    page.lesson.setState({ entered: { ...entered, held: true } });
    pause(page);
  }, [hold, key, page, stand]);
}
