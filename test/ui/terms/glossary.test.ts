import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeCatalog } from '../../../src/engine/catalog.ts';
import { lessons } from '../../../src/ui/lessons/lessons.ts';
import { piecesOf } from '../../../src/ui/terms/Prose.tsx';
import { termOfMethod, termOfSetting } from '../../../src/ui/terms/settingTerms.ts';
import { glossary, isTerm, type TermId } from '../../../src/ui/texts/glossary.ts';
import type { GlossaryEntry } from '../../../src/ui/texts/glossaryEntry.ts';
import { lessonTexts } from '../../../src/ui/texts/lessons.ts';
import { markWords } from '../../../src/ui/texts/markedWords.ts';

const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('glossary.ts'))
  .map((file) => readFileSync(join('src/ui', file), 'utf8'));
const source = files.join('\n');
const entries = Object.entries(glossary) as [TermId, GlossaryEntry][];

/** Terms marked in the lessons' texts. */
const marked = Object.values(lessonTexts).flatMap(({ steps }) =>
  Object.values(steps).flatMap(({ says, ask = '', after = [], todo = '', letters = '' }) =>
    [...says, ask, ...after, todo, letters].flatMap((text) =>
      piecesOf(text).flatMap(({ term }) => term ?? []),
    ),
  ),
);

test('every term that a text marks exists', () => {
  expect(marked.length).toBeGreaterThan(30);
  expect(marked.filter((id) => !isTerm(id))).toEqual([]);
});

/** `<Term id="x">`, `term: 'x'`, `term="x"`, the tables of settings, methods and words. */
const inCode = [...source.matchAll(/(?:<Term id=|term[:=] ?|: |, )['"](\w+)['"]/g)].map(([, id]) => id!);

test.each(entries.map(([id]) => id))('%s is explained somewhere on the page', (id) => {
  expect(marked.includes(id) || inCode.includes(id)).toBe(true);
});

describe.each(entries)('%s', (_, entry) => {
  test('is one plain sentence', () => {
    expect(entry.says).toMatch(/^[A-Z].*\.$/);
    expect(entry.says).not.toMatch(/[!]|\. [A-Z]/);
    expect(entry.says.split(' ').length).toBeLessThan(40);
  });
  test('names a lesson that there is', () => {
    if (entry.lesson !== undefined) expect(lessons[entry.lesson - 1]).toBeDefined();
  });
});

test('each lesson is the one that teaches some term', () => {
  const taught = new Set(entries.map(([, { lesson }]) => lesson));
  expect(lessons.map((_, i) => i + 1).filter((number) => !taught.has(number))).toEqual([]);
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
  expect(termOfSetting('methodParams.pruneRatio', 'Random drop')).toBe('randomDrop');
  expect(termOfSetting('methodParams.pruneRatio', 'Prune ratio')).toBe('pruneRatio');
});

test('a sentence of the page marks the first mention of each term and loses no letter', () => {
  const text =
    'Epoch 9: window on groups 3 to 7 of 10, the middle; 24,310 of 50,000 images. 41 % saved so far.';
  const pieces = markWords(text);
  expect(pieces.map(({ words }) => words).join('')).toBe(text);
  expect(pieces.flatMap(({ term }) => term ?? [])).toEqual(['epoch', 'window', 'group', 'savedRatio']);
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
