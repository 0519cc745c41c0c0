import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemWith } from '../../../src/core/params.ts';
import { describeCatalog } from '../../../src/engine/catalog.ts';
import { limitProblems, settingOf } from '../../../src/state/configEdits.ts';
import { entrantsOf } from '../../../src/state/raceSettings.ts';
import { lessonTexts, placesIn, stepTexts } from '../../../src/texts/lessons.ts';
import { type LanguageId, languageNames, speak, t } from '../../../src/texts/texts.ts';
import { isFact } from '../../../src/ui/lessons/facts.ts';
import type { LessonRun } from '../../../src/ui/lessons/lesson.ts';
import { lessons, standAt } from '../../../src/ui/lessons/lessons.ts';
import { panelSelectors } from '../../../src/ui/lessons/panels.ts';
import { setUpOf } from '../../../src/ui/lessons/setUp.ts';

const catalogs = [describeCatalog(false), describeCatalog(true)];
const steps = lessons.flatMap((lesson, l) =>
  lesson.steps.map((step, s) => ({
    name: `${l + 1}.${s + 1} ${step.id}`,
    lesson,
    step,
    place: { lesson: l + 1, step: s + 1 },
  })),
);
const runs = lessons.flatMap((lesson, l) =>
  [lesson.run, ...lesson.steps.flatMap((step) => step.run ?? [])].map((run, i) => ({
    name: `${l + 1}, run ${i + 1}`,
    run,
  })),
);

/** All of the page's sources: what a selector points at must be written there. */
const sources = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(join('src/ui', file), 'utf8'))
  .join('\n');

describe.each(Object.keys(languageNames) as LanguageId[])('the words of the lessons in %s', (language) => {
  beforeAll(() => speak(language));
  afterAll(() => speak('en'));

  test('are there for seven lessons, each with its own', () => {
    expect(lessons).toHaveLength(7);
    expect(lessons.map(({ id }) => id).sort()).toEqual(Object.keys(t.lessons).sort());
  });

  test.each(steps)('are there for step $name, and for no step too many', ({ lesson, step }) => {
    const texts = stepTexts(lesson.id, step.id);
    expect(texts.says.length).toBeGreaterThan(0);
    expect(Object.keys(lessonTexts(lesson.id).steps)).toEqual(lesson.steps.map(({ id }) => id));
    expect(texts.ask !== undefined).toBe(step.ask !== undefined);
    expect(texts.letters !== undefined).toBe(step.formula !== undefined && step.formula !== 'stale');
    if (step.ask?.kind === 'choice') {
      expect(Object.keys(texts.options ?? {})).toEqual([...step.ask.options]);
      expect(new Set(Object.values(texts.options ?? {})).size).toBe(step.ask.options.length);
    }
  });

  test.each(steps)('of step $name tell only numbers that the page can tell', ({ lesson, step }) => {
    const { says, ask = '', after = [], todo = '' } = stepTexts(lesson.id, step.id);
    const places = [...says, ask, ...after, todo].flatMap(placesIn);
    expect(places.filter((place) => !isFact(place))).toEqual([]);
  });

  test('are calm: no exclamation marks, no sentence of more than 40 words', () => {
    for (const { lesson, step } of steps) {
      const { says, ask = '', after = [], todo = '' } = stepTexts(lesson.id, step.id);
      for (const text of [...says, ask, ...after, todo]) {
        expect(text).not.toContain('!');
        for (const sentence of text.split(/[.?:;] /)) expect(sentence.split(' ').length).toBeLessThan(41);
      }
    }
  });
});

function fieldsOf({ settings }: LessonRun) {
  return settings.map(([field]) => field);
}

describe.each(runs)('lesson $name', ({ run }) => {
  test.each(catalogs)('is a set-up that can start, on a GPU and on a software adapter', (catalog) => {
    const { config, race } = setUpOf(run, catalog, catalog.defaults);
    for (const entrant of entrantsOf(config, race)) expect(limitProblems(catalog, entrant)).toEqual([]);
    for (const [field, value] of run.settings) expect(settingOf(config, field)).toBe(value);
    expect(race.rivals.map(({ method }) => method)).toEqual((run.rivals ?? []).map(({ method }) => method));
    expect(config.trainCount).toBeLessThanOrEqual(10_000);
    expect(config.epochs).toBeLessThanOrEqual(16);
  });

  test('names the method before its parameters', () => {
    const fields = fieldsOf(run);
    expect(fields[0]).toBe('method');
  });

  test('gives rivals parameters that their methods have', () => {
    for (const { method, params = {} } of run.rivals ?? []) {
      const entry = catalogs[0]!.methods.find(({ id }) => id === method);
      for (const [id, value] of Object.entries(params)) {
        const spec = entry?.params.find((one) => one.id === id);
        expect(spec && problemWith(spec, value)).toBeUndefined();
        expect(spec).toBeDefined();
      }
    }
  });
});

test('small images of the reader are kept, large networks and odd rates are not', () => {
  const catalog = catalogs[0]!;
  const odd = {
    ...catalog.defaults,
    trainCount: 256,
    model: 'resnet18',
    learningRate: 9,
    labelSmoothing: 0.3,
  };
  const { config } = setUpOf(lessons[0]!.run, catalog, odd);
  expect(config).toMatchObject({ trainCount: 256, model: 'cnn3', learningRate: 0.1, labelSmoothing: 0 });
});

test.each(steps)('what step $name puts into the form is a setting', ({ step, place }) => {
  const catalog = catalogs[0]!;
  const { config } = setUpOf(standAt(place)!.run, catalog, catalog.defaults);
  for (const [field] of step.form ?? []) expect(settingOf(config, field)).toBeDefined();
  const { until } = step;
  if (until?.kind === 'restartedWithout') expect(settingOf(config, until.field)).toBe(until.value);
});

test.each(Object.entries(panelSelectors))(
  'the panel %s is there and some step points at it',
  (panel, selector) => {
    const [, attribute, value] = /^\[(data-\w+)="([\w.]+)"\]$/.exec(selector)!;
    if (attribute === 'data-chart') expect(sources).toContain(`id: '${value}'`);
    else if (attribute === 'data-panel') expect(sources).toContain(`data-panel="${value}"`);
    else expect(settingOf(catalogs[0]!.defaults, value!)).toBeDefined();
    expect(steps.some(({ step }) => step.panel === panel)).toBe(true);
  },
);

test('a place outside of the lessons stands for nothing', () => {
  expect(standAt({ lesson: 8, step: 1 })).toBeNull();
  expect(standAt({ lesson: 4, step: 9 })).toBeNull();
  expect(standAt({ lesson: 4, step: 2 })?.step.id).toBe('positions');
});

test('a step goes on with the run of the nearest step before it that has one', () => {
  const place = { lesson: 7, step: lessons[6]!.steps.length };
  expect(standAt(place)?.run).toBe(lessons[6]!.steps.findLast(({ run }) => run)?.run);
});
