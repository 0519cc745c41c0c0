import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeCatalog } from '../../../src/engine/catalog.ts';
import { isTerm, type TermId, termTexts } from '../../../src/texts/glossary.ts';
import { lessonTexts } from '../../../src/texts/lessons.ts';
import { type LanguageId, languageNames, speak, t } from '../../../src/texts/texts.ts';
import { lessons } from '../../../src/ui/lessons/lessons.ts';
import { piecesOf } from '../../../src/ui/terms/Prose.tsx';
import { termOfMethod, termOfSetting } from '../../../src/ui/terms/settingTerms.ts';
import { termFacts } from '../../../src/ui/terms/termFacts.ts';

const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('termFacts.ts'))
  .map((file) => readFileSync(join('src/ui', file), 'utf8'));
const source = files.join('\n');
const ids = Object.keys(t.glossary) as TermId[];

/** `<Term id="x">`, `term: 'x'`, `term="x"`, the tables of settings and methods. */
const inCode = [...source.matchAll(/(?:<Term id=|term[:=] ?|: |, )['"](\w+)['"]/g)].map(([, id]) => id!);

describe.each(Object.keys(languageNames) as LanguageId[])('the glossary in %s', (language) => {
  beforeAll(() => speak(language));
  afterAll(() => speak('en'));

  /** Terms marked in the lessons' texts. */
  const marked = () =>
    lessons.flatMap(({ id }) =>
      Object.values(lessonTexts(id).steps).flatMap(
        ({ says, ask = '', after = [], todo = '', letters = '' }) =>
          [...says, ask, ...after, todo, letters].flatMap((text) =>
            piecesOf(text).flatMap(({ term }) => term ?? []),
          ),
      ),
    );

  test('has every term that a text marks', () => {
    expect(marked().length).toBeGreaterThan(30);
    expect(marked().filter((id) => !isTerm(id))).toEqual([]);
  });

  test.each(ids)('explains %s somewhere on the page', (id) => {
    expect([...marked(), ...inCode, ...Object.keys(t.markedWords)]).toContain(id);
  });

  test.each(ids)('says %s in one plain sentence', (id) => {
    const { name, says } = termTexts(id);
    expect(name).not.toBe('');
    expect(says).toMatch(/^\p{Lu}.*\.$/u);
    expect(says).not.toMatch(/!|\. \p{Lu}/u);
    expect(says.split(' ').length).toBeLessThan(40);
  });

  test('names its terms apart', () => {
    const names = ids.map((id) => termTexts(id).name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('says what the letters of a formula are', () => {
    const without = ids.filter((id) => termFacts[id]?.formula && !termTexts(id).letters);
    // Its formula is all words.
    expect(without).toEqual(['staleScore']);
  });

  test("tells SeTa's random drop from the ratio of the other methods", () => {
    expect(termOfSetting('methodParams.pruneRatio', termTexts('randomDrop').name)).toBe('randomDrop');
    expect(termOfSetting('methodParams.pruneRatio', termTexts('pruneRatio').name)).toBe('pruneRatio');
  });
});

test('a term names a lesson that there is, and each lesson teaches some term', () => {
  const taught = new Set(Object.values(termFacts).map(({ lesson }) => lesson));
  taught.delete(undefined);
  expect([...taught].sort()).toEqual(lessons.map((_, i) => i + 1));
});

test('every setting and every method of the catalog has a term', () => {
  const catalog = describeCatalog(false, true);
  const settings = [
    ...['data', 'model', 'method'].map((id) => [id, ''] as const),
    ...catalog.runParams.map(({ id, label }) => [id, label] as const),
    ...catalog.methods.flatMap(({ params }) =>
      params.map(({ id, label }) => [`methodParams.${id}`, label] as const),
    ),
    ...catalog.models.flatMap(({ params }) =>
      params.map(({ id, label }) => [`modelParams.${id}`, label] as const),
    ),
  ];
  expect(settings.filter(([field, label]) => !termOfSetting(field, label))).toEqual([]);
  expect(catalog.methods.filter(({ id }) => !termOfMethod(id))).toEqual([]);
  const seta = catalog.methods.find(({ id }) => id === 'seta');
  const drop = seta?.params.find(({ id }) => id === 'pruneRatio');
  expect(termOfSetting('methodParams.pruneRatio', drop!.label)).toBe('randomDrop');
});

test('marks in a text become terms, with words of their own or the id', () => {
  expect(piecesOf('the [[window]] and [[training loss|trainLoss]].')).toEqual([
    { text: 'the ', term: null },
    { text: 'window', term: 'window' },
    { text: ' and ', term: null },
    { text: 'training loss', term: 'trainLoss' },
    { text: '.', term: null },
  ]);
});
