import { afterEach, expect, test } from 'vitest';
import { isTerm } from '../../src/texts/glossary.ts';
import { markWords } from '../../src/texts/markedWords.ts';
import { type LanguageId, languageNames, speak, t } from '../../src/texts/texts.ts';

afterEach(() => speak('en'));

const terms = (text: string) => markWords(text).flatMap(({ words, term }) => (term ? [[words, term]] : []));

test('a sentence of the page marks the first mention of each term and loses no letter', () => {
  const text =
    'Epoch 9: window on groups 3 to 7 of 10, the middle; 24,310 of 50,000 images. 41 % saved so far.';
  const pieces = markWords(text);
  expect(pieces.map(({ words }) => words).join('')).toBe(text);
  expect(pieces.flatMap(({ term }) => term ?? [])).toEqual(['epoch', 'window', 'group', 'savedRatio']);
});

test('a longer term is not taken apart into shorter ones', () => {
  expect(terms('The training loss rises; test accuracy tells more.')).toEqual([
    ['training loss', 'trainLoss'],
    ['test accuracy', 'testAccuracy'],
  ]);
});

test.each(Object.keys(languageNames) as LanguageId[])(
  'every marked word in %s is a term',
  async (language) => {
    await speak(language);
    expect(Object.keys(t.markedWords).filter((id) => !isTerm(id))).toEqual([]);
    for (const pattern of Object.values(t.markedWords)) expect(() => new RegExp(pattern, 'iu')).not.toThrow();
  },
);

test('German words are found in every inflection, and not inside of longer ones', async () => {
  await speak('de');
  const found: [string, string][] = [
    ['Der Verlust sinkt.', 'loss'],
    ['Nach den Verlusten sortiert', 'loss'],
    ['wegen des Verlusts', 'loss'],
    ['Alle haben denselben Anfangsverlust', 'loss'],
    ['die Breite des Fensters', 'window'],
    ['auf Gruppen 3 bis 7', 'group'],
    ['nach 40 von 90 Schritten', 'step'],
    ['in den Epochen davor', 'epoch'],
    ['Die Zähne des Sägezahns', 'sweep'],
    ['im zufälligen Teil', 'randomDrop'],
    ['die Spitzen des Trainingsverlusts', 'trainLoss'],
    ['am Ende des Ausklangs', 'anneal'],
    ['41 % erspart', 'savedRatio'],
    ['41 % gespart', 'savedRatio'],
    ['drei frühere Auswahlrunden', 'pruneCall'],
  ];
  for (const [text, term] of found)
    expect(
      terms(text).map(([, id]) => id),
      text,
    ).toEqual([term]);
  expect(terms('Fensterbreite, Gruppenzahl, Verlustachse, Testverlust, fortschrittlich')).toEqual([]);
});

test('a German sentence keeps all its letters', async () => {
  await speak('de');
  const text = 'Ein ausgelassenes Bild behält den Verlust, den es beim letzten Training hatte.';
  expect(
    markWords(text)
      .map(({ words }) => words)
      .join(''),
  ).toBe(text);
  expect(terms(text)).toEqual([['behält den Verlust', 'staleScore']]);
});
