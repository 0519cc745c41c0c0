import { describe, expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { describeCatalog } from '../../src/engine/catalog.ts';
import type { RunConfig } from '../../src/protocol.ts';
import { limitProblems, withValue } from '../../src/state/configEdits.ts';
import { entrantsOf, mostEntrants, noRace, rivalOf } from '../../src/state/raceSettings.ts';
import { readLink, type Shared, writeLink } from '../../src/state/shareLink.ts';

const catalog = describeCatalog(false);
const { defaults } = catalog;
const alone = (config: RunConfig): Shared => ({ config, race: noRace, secondsPerEpoch: null });

function changed(...edits: [field: string, value: number | string | boolean][]): RunConfig {
  return edits.reduce((config, [field, value]) => withValue(config, field, value, catalog), defaults);
}

const race: Shared = {
  config: changed(['epochs', 30], ['methodParams.groups', 5]),
  race: {
    rivals: [
      { ...rivalOf(catalog, 'static'), methodParams: { pruneRatio: 0.3, subset: 'first' } },
      { ...rivalOf(catalog, 'full'), changes: { model: 'resnet8', modelParams: {} } },
    ],
    lockstep: 'samples',
    repeats: 3,
    equalPruned: true,
  },
  secondsPerEpoch: 5,
};

describe('a link', () => {
  test('is empty where all is at its default', () => {
    expect(writeLink(catalog, alone(defaults))).toBe('');
    expect(readLink(catalog, '')).toEqual({ ...alone(defaults), notices: [] });
  });

  test('names only what differs, in words that one can read and edit', () => {
    const config = changed(['methodParams.groups', 5], ['epochs', 30], ['augment', false]);
    expect(writeLink(catalog, alone(config))).toBe('#v=1&method.groups=5&epochs=30&augment=false');
    expect(writeLink(catalog, race)).toBe(
      '#v=1&method.groups=5&epochs=30&vs=static,pruneRatio:0.3,subset:first&vs=full,run.model:resnet8' +
        '&lockstep=samples&repeats=3&equalPruned=true&speed=5',
    );
  });

  test.each([
    ['a run', alone(changed(['methodParams.windowScale', 0.35], ['learningRate', 0.003], ['seed', 7]))],
    ['another method', alone(changed(['method', 'static'], ['methodParams.subset', 'first']))],
    ['another model', alone(changed(['model', 'resnet8'], ['engine', 'tfjs']))],
    ['a race', race],
  ])('gives %s back', (_, shared) => {
    expect(readLink(catalog, writeLink(catalog, shared))).toEqual({ ...shared, notices: [] });
  });

  test('may name the parameters before the method', () => {
    const { config, notices } = readLink(catalog, '#v=1&method.subset=first&method=static');
    expect([config.method, config.methodParams.subset, notices]).toEqual(['static', 'first', []]);
  });
});

describe('a bad link opens all the same', () => {
  test.each([
    ['method.groups=99', /method\.groups=99 was left out: Groups: 1 to \d+, got 99/],
    ['method=magic', /method=magic was left out: .*one of .*seta.*got magic/],
    ['epochs=', /epochs= was left out: Epochs: 1 to 1000, got NaN/],
    ['colour=red', /"colour" is no setting here/],
    ['method.subset=first', /"method\.subset" is no setting here/],
    ['v=7', /version 7, this page reads version 1/],
    ['epochs=5&epochs=6', /epochs stands there twice/],
    ['vs=magic', /vs=magic was left out: no such method/],
    ['vs=static,groups:3', /"groups" is no setting of static/],
    ['vs=static,run.method:full', /"run\.method" is no setting of static/],
    ['vs=full&vs=full&vs=full&vs=full', /at most 4 runs; 1 were left out/],
    ['lockstep=march', /lockstep=march was left out/],
    ['speed=1e9', /speed=1e9 was left out/],
  ])('%s', (hash, notice) => {
    const { config, race, notices } = readLink(catalog, `#${hash}`);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(notice);
    expect(limitProblems(catalog, config)).toEqual([]);
    expect(race.rivals.length).toBeLessThan(mostEntrants);
  });

  test('three thousand mutated links each give a valid set-up, and its own link gives the same again', () => {
    const whole = writeLink(catalog, race);
    const random = (i: number, below: number) => hash32(i) % below;
    for (let i = 0; i < 3000; i++) {
      const characters = [...whole];
      for (let edit = 0; edit <= random(9 * i, 6); edit++) {
        const [place, kind] = [random(31 * i + edit, characters.length), random(77 * i + edit, 4)];
        const other = String.fromCodePoint(32 + random(13 * i + edit, kind === 0 ? 0x2000 : 95));
        if (kind === 1) characters.splice(place, 1 + random(i, 9));
        else if (kind === 2) characters.splice(place, 0, ...characters.slice(random(i + edit, 40)));
        else characters[place] = other;
      }
      const read = readLink(catalog, characters.join(''));
      for (const config of entrantsOf(read.config, read.race)) {
        expect(limitProblems(catalog, config)).toEqual([]);
      }
      const { notices: _, ...shared } = read;
      expect(readLink(catalog, writeLink(catalog, shared))).toEqual({ ...shared, notices: [] });
    }
  }, 60_000);
});
