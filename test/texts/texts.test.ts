// Every language says all that English says, with the same values in the same places.
import { afterEach, expect, test } from 'vitest';
import { german } from '../../src/texts/de/german.ts';
import { english } from '../../src/texts/en/english.ts';
import { firstLanguage, onLanguage, speak, spokenLanguage, t } from '../../src/texts/texts.ts';

afterEach(() => speak('en'));

/**
 * Every leaf by its path. The catalog is left out: its English stands where methods, models, data sets and settings are
 * defined, and catalog.test.ts compares the two.
 */
function leaves(value: unknown, path = ''): Map<string, unknown> {
  if (path === '.catalog') return new Map();
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, `${path}.${key}`)]));
}

/** The {places} and the terms of the [[marks]] in a text. */
function marks(text: unknown): string[] {
  return [...String(text).matchAll(/\{\w+\}|\[\[[^\]]*?\|?(\w+)\]\]/g)]
    .map(([all, term]) => term ?? all)
    .sort();
}

test('German has a text for every text of English, and no other', () => {
  const [wanted, got] = [leaves(english), leaves(german)];
  expect([...got.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [path, text] of got) {
    expect(typeof text, path).toBe(typeof wanted.get(path));
    expect(text, path).not.toBe('');
  }
});

test('German fills the places that English fills, and explains the same terms', () => {
  const got = leaves(german);
  for (const [path, text] of leaves(english)) {
    if (typeof text === 'string') expect(marks(got.get(path)), path).toEqual(marks(text));
  }
});

test('the first wish that the page can speak wins, and a tag counts as its language', () => {
  expect(firstLanguage([null, 'xx', 'de-AT', 'en'])).toBe('de');
  expect(firstLanguage(['en-GB', 'de'])).toBe('en');
  expect(firstLanguage([undefined, 'zz'])).toBe('en');
});

test('another language is spoken at once and told to who listens', async () => {
  const told: string[] = [];
  const stop = onLanguage(() => told.push(spokenLanguage()));
  await speak('de');
  expect(t.chrome.settings).toBe(german.chrome.settings);
  stop();
  await speak('en');
  expect(t.chrome.settings).toBe(english.chrome.settings);
  expect(told).toEqual(['de']);
});

test('of two wishes the newer one wins, although its catalogue is there first', async () => {
  await Promise.all([speak('de'), speak('en')]);
  expect(spokenLanguage()).toBe('en');
});
