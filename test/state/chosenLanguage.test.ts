import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseLanguage, chosenLanguage } from '../../src/state/chosenLanguage.ts';
import { german } from '../../src/texts/de/german.ts';
import { speak, spokenLanguage, t } from '../../src/texts/texts.ts';

/** A browser's address bar and storage, as far as they are used. */
function browserAt(address: string, storage: Pick<Storage, 'getItem' | 'setItem'>) {
  const bar = { href: address };
  vi.stubGlobal('location', bar);
  vi.stubGlobal('history', {
    replaceState: (_state: unknown, _unused: string, url: URL) => {
      bar.href = String(url);
    },
  });
  vi.stubGlobal('localStorage', storage);
  return bar;
}

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};
const forbidden = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

beforeEach(() => kept.clear());
afterEach(async () => {
  vi.unstubAllGlobals();
  await speak('en');
});

test('a chosen language is spoken, stands in the address and is there on the next visit', async () => {
  const bar = browserAt('https://example.org/class/?only=step#v=1&epochs=6', storage);
  expect(chosenLanguage()).toBeNull();
  await chooseLanguage('de');
  expect(t.chrome.settings).toBe(german.chrome.settings);
  expect(bar.href).toBe('https://example.org/class/?only=step&lang=de#v=1&epochs=6');
  expect(chosenLanguage()).toBe('de');
});

test('the address names one language: the last that was chosen', async () => {
  const bar = browserAt('https://example.org/?lang=de#v=1', storage);
  await chooseLanguage('en');
  expect(bar.href).toBe('https://example.org/?lang=en#v=1');
  expect(chosenLanguage()).toBe('en');
});

test('a browser without storage still speaks the chosen language and names it in the address', async () => {
  const bar = browserAt('https://example.org/', { getItem: forbidden, setItem: forbidden });
  expect(chosenLanguage()).toBeNull();
  await chooseLanguage('de');
  expect(spokenLanguage()).toBe('de');
  expect(bar.href).toBe('https://example.org/?lang=de');
});

test('a page where storage itself is forbidden has no chosen language', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(chosenLanguage()).toBeNull();
});

test('what is stored but no language of the page is no choice', () => {
  browserAt('https://example.org/', storage);
  for (const value of ['xx', '', 'toString']) {
    kept.set('language', value);
    expect(chosenLanguage()).toBeNull();
  }
});
