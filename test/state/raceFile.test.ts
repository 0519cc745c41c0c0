import { expect, test } from 'vitest';
import { parseExperimentFile } from '../../src/core/experimentFile.ts';
import { experimentOf, raceFrom } from '../../src/state/raceFile.ts';
import { noRace, type RaceSettings, rivalOf } from '../../src/state/raceSettings.ts';
import { simulatedCatalog, simulatedDefaults } from '../ui/simulatedCatalog.ts';

const catalog = simulatedCatalog();
const lead = { ...simulatedDefaults, epochs: 7, seed: 3 };
const race: RaceSettings = {
  ...noRace,
  rivals: [rivalOf(catalog, 'infobatch'), rivalOf(catalog, 'full')],
  repeats: 2,
};
const written = (settings: object) =>
  JSON.stringify({ format: 'seta-playground-experiment', version: 1, ...settings });

test('a race comes back from its file as it was', () => {
  const text = JSON.stringify(experimentOf(lead, race));
  expect(raceFrom(text, catalog)).toEqual({ lead, race });
});

test('lockstep and equal pruned % come back with the race, and are the usual ones where the file has none', () => {
  const other: RaceSettings = { ...race, lockstep: 'time', equalPruned: true };
  const text = JSON.stringify(experimentOf(lead, other));
  expect(raceFrom(text, catalog).race).toEqual(other);
  expect(raceFrom(written({ race: { lockstep: 'samples' } }), catalog).race).toEqual({
    ...noRace,
    lockstep: 'samples',
  });
  expect(raceFrom(written({}), catalog).race).toEqual(noRace);
});

test('another model with parameters like those of the first comes back with them', () => {
  const models = [...catalog.models, { ...catalog.models[0]!, id: 'other' }];
  const rivals = [{ ...rivalOf(catalog, 'full'), changes: { model: 'other' } }];
  const first = { ...lead, modelParams: { ...lead.modelParams, channels1: 4 } };
  const text = JSON.stringify(experimentOf(first, { ...race, rivals }));
  expect(raceFrom(text, { ...catalog, models })).toEqual({ lead: first, race: { ...race, rivals } });
});

test('the file names what the runs share once, and what differs in each', () => {
  const { base, runs, seeds } = parseExperimentFile(JSON.stringify(experimentOf(lead, race)));
  expect(base).toMatchObject({ epochs: 7, model: 'cnn3' });
  expect(base).not.toHaveProperty('seed');
  expect(runs.map((run) => Object.keys(run))).toEqual(Array(3).fill(['method', 'methodParams']));
  expect(seeds).toEqual([3, 4]);
});

test('a file by hand is filled up with defaults, and other differences stay with their run', () => {
  const file = {
    base: { epochs: 5 },
    runs: [{ method: 'seta' }, { method: 'full', learningRate: 0.2 }],
    seeds: [1],
  };
  const { lead: first, race: others } = raceFrom(written(file), catalog);
  expect(first).toEqual({ ...simulatedDefaults, epochs: 5, seed: 1 });
  expect(others.rivals).toEqual([{ method: 'full', methodParams: {}, changes: { learningRate: 0.2 } }]);
});

test.each([
  ['not json', 'the experiment file is not JSON'],
  [written({ base: { colour: 'red' } }), 'the experiment file sets "colour", which no run has'],
  [written({ runs: [{ method: 'none' }] }), 'the experiment file has the method "none", which is not here'],
  [written({ runs: [{ methodParams: { k: 3 } }] }), 'the experiment file sets "k", which SeTa does not have'],
  [written({ runs: [{}, {}, {}, {}, {}] }), 'the page races up to 4 runs, the file has 5'],
  [written({ seeds: [0, 2] }), 'each one more than the last; the file has 0, 2; run this file with'],
  [written({ base: { methodParams: true } }), '"methodParams" must be an object of settings'],
  [written({ base: { seed: 5 } }), 'it belongs into the list "seeds"'],
  [written({ race: 'time' }), '"race" must be an object'],
  [written({ race: { lockstep: 'weekly' } }), '"race.lockstep" must be one of epoch, samples, time'],
  [written({ race: { equalPruned: 1 } }), '"race.equalPruned" must be true or false'],
  [written({ race: { speed: 1 } }), 'unknown entry "race.speed"'],
])('%s is refused with a sentence', (text, sentence) => {
  expect(() => raceFrom(text, catalog)).toThrow(sentence);
});
