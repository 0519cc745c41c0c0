import { expect, test } from 'vitest';
import { describeCatalog } from '../../src/engine/catalog.ts';
import { limitProblems } from '../../src/state/configEdits.ts';
import { presets } from '../../src/state/presets.ts';
import { entrantsOf } from '../../src/state/raceSettings.ts';
import { readLink, writeLink } from '../../src/state/shareLink.ts';

const adapters = [
  { name: 'a GPU', catalog: describeCatalog(false) },
  { name: 'a software adapter', catalog: describeCatalog(true) },
];

test.each(presets)('$id is a link that every page reads whole', ({ link }) => {
  for (const { catalog } of adapters) expect(readLink(catalog, link).notices).toEqual([]);
});

test.each(presets)('$id can start: all its settings are within their limits', ({ link }) => {
  for (const { catalog } of adapters) {
    const { config, race } = readLink(catalog, link);
    for (const entrant of entrantsOf(config, race)) expect(limitProblems(catalog, entrant)).toEqual([]);
  }
});

test.each(presets)('$id comes back the same from the link that it results in', ({ link }) => {
  for (const { catalog } of adapters) {
    const read = readLink(catalog, link);
    expect(readLink(catalog, writeLink(catalog, read))).toEqual(read);
  }
});

test('no two presets are the same set-up, and none is the default', () => {
  const { catalog } = adapters[0]!;
  const hashes = presets.map(({ link }) => writeLink(catalog, readLink(catalog, link)));
  expect(new Set(hashes).size).toBe(presets.length);
  expect(hashes).not.toContain('');
});
