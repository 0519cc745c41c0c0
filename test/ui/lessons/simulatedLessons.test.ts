import { expect, test } from 'vitest';
import type { LessonPlace } from '../../../src/state/lessonStore.ts';
import { createPage, type Page } from '../../../src/state/page.ts';
import { isRaceOver, isRacePlaying } from '../../../src/state/raceRuns.ts';
import { placesIn, stepTexts } from '../../../src/texts/lessons.ts';
import { verdict } from '../../../src/ui/lessons/answerWords.ts';
import { progressOf } from '../../../src/ui/lessons/conditions.ts';
import { fact, isFact } from '../../../src/ui/lessons/facts.ts';
import type { Condition } from '../../../src/ui/lessons/lesson.ts';
import { lessons, standAt } from '../../../src/ui/lessons/lessons.ts';
import { measure } from '../../../src/ui/lessons/measures.ts';
import { differences, setUpOf } from '../../../src/ui/lessons/setUp.ts';
import { snapshotOf } from '../../../src/ui/lessons/snapshot.ts';
import { createSimulatedEngine } from '../simulatedRun.ts';

const patience = { timeout: 30_000, interval: 3 };

async function openPage(): Promise<Page> {
  const page = createPage(createSimulatedEngine({ beatMs: 0 }), '', (run) => run());
  await expect.poll(() => page.engine.getState().status, patience).toBe('ready');
  return page;
}

function start(page: Page, place: LessonPlace): void {
  const { config, race } = setUpOf(
    standAt(place)!.run,
    page.engine.getState().catalog!,
    page.config.getState().edited!,
  );
  page.actions.startWith(config, race);
}

function play({ runs, actions }: Page): void {
  if (!isRacePlaying(runs.getState()) && !isRaceOver(runs.getState())) actions.playOrPause();
}

/** What a step that waits for the reader asks of him. */
async function doAsAsked(page: Page, condition: Condition): Promise<void> {
  if (condition.kind === 'imageChosen') {
    await expect.poll(() => snapshotOf(page).run?.galleries.at(0) !== undefined, patience).toBe(true);
    page.view.setState({ selectedImage: { epoch: 0, place: 0 } });
  } else if (condition.kind === 'restartedWithout') {
    page.actions.edit(condition.field, 6);
    page.actions.restart();
  }
}

test.each(lessons.map((lesson, i) => ({ id: lesson.id, number: i + 1, lesson })))(
  'lesson $number ($id) can be gone through: every wait ends, every question has an answer, every number is told',
  async ({ number, lesson }) => {
    const page = await openPage();
    for (const [i, step] of lesson.steps.entries()) {
      const place = { lesson: number, step: i + 1 };
      if (i === 0 || differences(standAt(place)!.run, snapshotOf(page).runs).length > 0) start(page, place);
      for (const [field, value] of step.form ?? []) page.actions.edit(field, value);
      if (step.until) {
        const before = progressOf(step.until, snapshotOf(page));
        expect(before.have).toBeLessThanOrEqual(before.need);
        await doAsAsked(page, step.until);
        play(page);
        await expect.poll(() => progressOf(step.until!, snapshotOf(page)).met, patience).toBe(true);
        expect(progressOf(step.until, snapshotOf(page))).toMatchObject({ missed: false });
        if (step.hold && isRacePlaying(page.runs.getState())) page.actions.playOrPause();
      }
      const snapshot = snapshotOf(page);
      const texts = stepTexts(lesson.id, step.id);
      if (step.ask) {
        const truth = measure(step.ask.truth, snapshot);
        expect(truth).not.toBeNull();
        if (step.ask.kind === 'choice') expect([...step.ask.options, 'unclear']).toContain(truth);
        if (step.ask.kind === 'number') {
          expect(truth).toBeGreaterThanOrEqual(step.ask.min);
          expect(truth).toBeLessThanOrEqual(step.ask.max);
        }
        expect(verdict(step.ask, texts, truth!, truth).right).toBe(true);
      }
      for (const name of [...texts.says, ...(texts.after ?? [])].flatMap(placesIn)) {
        expect(isFact(name) && fact(name, snapshot, (id) => id), `{${name}} in step ${i + 1}`).toMatch(/\w/);
      }
    }
  },
  60_000,
);

test('a wait that the run cannot fulfil any more says so', async () => {
  const page = await openPage();
  const { config, race } = setUpOf(
    lessons[3]!.run,
    page.engine.getState().catalog!,
    page.config.getState().edited!,
  );
  page.actions.startWith({ ...config, epochs: 4 }, race);
  await expect.poll(() => isRaceOver(page.runs.getState()), patience).toBe(true);
  const falls = { kind: 'falls', count: 4 } as const;
  expect(progressOf(falls, snapshotOf(page))).toEqual({ have: 0, need: 4, met: false, missed: true });
  expect(differences(lessons[3]!.run, snapshotOf(page).runs)).toEqual([
    { field: 'epochs', now: 4, wanted: 16 },
  ]);
});

test('leaving a lesson puts the settings from before it back into the form, and touches no run', async () => {
  const page = await openPage();
  page.actions.edit('epochs', 33);
  page.actions.openLesson({ lesson: 4, step: 1 });
  start(page, { lesson: 4, step: 1 });
  expect(page.config.getState().edited?.epochs).toBe(16);
  expect(page.actions.linkHash()).toMatch(/&lesson=4\.1$/);
  const place = { lesson: 4, step: 1 };
  page.lesson.setState({ entered: { place, held: true } });
  page.actions.closeLesson();
  expect(page.lesson.getState()).toMatchObject({ place: null, entered: null });
  const { edited, running } = page.config.getState();
  expect([edited?.epochs, running?.epochs]).toEqual([33, 16]);
  expect(page.actions.linkHash()).toBe('#v=1&epochs=33');
});
