import { expect, test } from 'vitest';
import { entryOf, parseRecordedIndex, recordedRaces } from '../../src/core/recordedIndex.ts';
import { someRecording } from './recordings.ts';

const entry = (method: string, change = {}) => ({
  ...entryOf(`${method}.json.gz`, 100, someRecording(method)),
  ...change,
});

test('an index is read back, entries that are not whole or leave the folder are left out', () => {
  const recordings = [entry('seta'), { file: 'x' }, null, entry('full', { file: '../../secret' })];
  expect(parseRecordedIndex(JSON.stringify({ recordings }))).toEqual([entry('seta')]);
});

test('what is no index is refused', () => {
  expect(() => parseRecordedIndex('<!doctype html>')).toThrow();
  expect(() => parseRecordedIndex('{}')).toThrow('no list');
});

test('runs of the same data, model, length and seed make a race, SeTa first', () => {
  const races = recordedRaces([entry('full'), entry('infobatch'), entry('seta')]);
  expect(races.map((race) => race.map(({ method }) => method))).toEqual([['seta', 'infobatch', 'full']]);
});

test('other seeds and lengths are other races; the one with most methods comes first', () => {
  const races = recordedRaces([
    entry('seta', { seed: 1 }),
    entry('seta', { trainCount: 50_000, seed: 2 }),
    entry('full'),
    entry('seta'),
    entry('seta', { file: 'again.json.gz' }),
  ]);
  expect(races.map((race) => [race.length, race[0]?.seed])).toEqual([
    [2, 0],
    [1, 2],
    [1, 1],
  ]);
});

test('no more than four runs play together', () => {
  const methods = ['ucb', 'static', 'dynamic', 'full', 'infobatch', 'seta'];
  expect(recordedRaces(methods.map((method) => entry(method)))[0]).toHaveLength(4);
});

test('runs of one method play together when their parameters differ, not when only their files do', () => {
  const k = (groups: number, change = {}) =>
    entry('seta', { methodParams: { groups }, file: `k${groups}.json.gz`, ...change });
  const races = recordedRaces([k(10), entry('full'), k(5), k(5, { file: 'again.json.gz' })]);
  expect(races.map((race) => race.map(({ file }) => file))).toEqual([
    ['k10.json.gz', 'k5.json.gz', 'full.json.gz'],
  ]);
});

test('one of each method plays before a second of any', () => {
  const setas = [10, 5, 4, 3].map((groups) => entry('seta', { methodParams: { groups } }));
  const [race] = recordedRaces([...setas, entry('infobatch'), entry('full')]);
  expect(race!.map(({ method, methodParams }) => [method, methodParams?.groups])).toEqual([
    ...[
      ['seta', 10],
      ['seta', 5],
    ],
    ...[
      ['infobatch', undefined],
      ['full', undefined],
    ],
  ]);
});

test('an index from before parameters were listed is read', () => {
  const { methodParams: _, ...older } = entry('seta');
  expect(parseRecordedIndex(JSON.stringify({ recordings: [older] }))).toEqual([older]);
});
