import { expect, test } from 'vitest';
import { locksteps } from '../../src/core/experimentFile.ts';
import { hash32 } from '../../src/core/hash.ts';
import { describeCatalog } from '../../src/engine/catalog.ts';
import { checkConfig } from '../../src/engine/checkConfig.ts';
import { experimentOf, raceFrom } from '../../src/state/raceFile.ts';
import { entrantsOf, noRace, rivalOf } from '../../src/state/raceSettings.ts';

const catalog = describeCatalog(false);
const race = { ...noRace, rivals: [rivalOf(catalog, 'infobatch'), rivalOf(catalog, 'full')], repeats: 2 };
const whole = JSON.stringify(experimentOf({ ...catalog.defaults, epochs: 7 }, race));
const junk: readonly unknown[] = [
  ...[null, true, '', 'seta', '__proto__', -1, 0.5, 1e9, 2 ** 53, [], {}, [[]], [null], { a: 1 }],
  ...[{ method: null }, { methodParams: [1] }, { modelParams: 'x' }, 'full', '1e400', 'constructor'],
];
const random = (i: number, below: number) => hash32(i) % below;

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every value of a parsed file with the object or list that holds it. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

function withOtherValues(i: number): string {
  const file: unknown = JSON.parse(whole);
  for (let edit = 0; edit <= random(3 * i, 3); edit++) {
    const places = placesIn(file);
    const { holder, key } = places[random(31 * i + edit, places.length)]!;
    const value = structuredClone(junk[random(77 * i + edit, junk.length)]);
    const kind = random(13 * i + edit, 5);
    if (kind === 0) delete holder[key];
    else if (kind === 1) holder[`${key}x`] = value;
    else holder[key] = structuredClone(value); // A later edit may reach into it: the list of values stays as it is.
  }
  return JSON.stringify(file);
}

function withOtherCharacters(i: number): string {
  const characters = [...whole];
  for (let edit = 0; edit <= random(9 * i, 4); edit++) {
    const place = random(31 * i + edit, characters.length);
    if (random(77 * i + edit, 3) === 0) characters.splice(place, 1 + random(i, 60));
    else characters[place] = String.fromCodePoint(32 + random(13 * i + edit, 95));
  }
  return characters.join('');
}

test('six thousand mutated experiment files are each refused with a sentence or checked like any other settings', () => {
  let refused = 0;
  let checked = 0;
  for (let i = 0; i < 6000; i++) {
    const text = i % 2 === 0 ? withOtherValues(i) : withOtherCharacters(i);
    let read: ReturnType<typeof raceFrom>;
    try {
      read = raceFrom(text, catalog);
    } catch (error) {
      // A sentence of ours, not an accident of the language.
      expect((error as Error).constructor, `${(error as Error).stack}\n${text}`).toBe(Error);
      expect((error as Error).message.length).toBeGreaterThan(10);
      refused++;
      continue;
    }
    expect(locksteps).toContain(read.race.lockstep);
    expect(typeof read.race.equalPruned).toBe('boolean');
    for (const config of entrantsOf(read.lead, read.race)) {
      for (const { message } of checkConfig(config)) expect(message).not.toBe('');
    }
    checked++;
  }
  expect(refused).toBeGreaterThan(1000);
  expect(checked).toBeGreaterThan(1000);
}, 120_000);
