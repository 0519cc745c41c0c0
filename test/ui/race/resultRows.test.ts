import { mean, sampleStandardDeviation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { entrantRows, type Sorting, sortRows } from '../../../src/ui/race/resultRows.ts';
import { madeRun } from './someRuns.ts';

const race = [
  madeRun({ method: 'seta', entrant: 0, accuracies: [0.3, 0.6, 0.5], seconds: 1, selected: 60 }),
  madeRun({ method: 'infobatch', entrant: 1, accuracies: [0.35, 0.55, 0.56], seconds: 1.5, selected: 70 }),
  madeRun({ method: 'full', entrant: 2, accuracies: [0.4, 0.5, 0.62] }),
];

const methods = (rows: ReturnType<typeof entrantRows>) => rows.map((row) => row.seeds[0]?.run.config.method);

test('a run tells its last and best accuracy, what it pruned, trained, took and saved', () => {
  const result = entrantRows(race)[0]!.seeds[0]!.result;
  expect(result).toEqual({
    ...{ lastAccuracy: 0.5, bestAccuracy: 0.6, pruned: 0.4, trained: 180, seconds: 3, timeSaved: 0.5 },
  });
});

test('full training saves no time against itself, and nothing is compared without it', () => {
  expect(entrantRows(race)[2]!.seeds[0]!.result.timeSaved).toBeNull();
  expect(entrantRows(race.slice(0, 2))[0]!.seeds[0]!.result.timeSaved).toBeNull();
});

test('time is compared over as many epochs as both have', () => {
  const behind = madeRun({ method: 'full', entrant: 1, accuracies: [0.4], seconds: 4 });
  expect(entrantRows([race[0]!, behind])[0]!.seeds[0]!.result.timeSaved).toBeCloseTo(0.75, 12);
});

test('time is compared within a repetition', () => {
  const runs = [0, 1].flatMap((repeat) => [
    madeRun({ method: 'seta', entrant: 0, repeat, accuracies: [0.5], seconds: 1 }),
    madeRun({ method: 'full', entrant: 1, repeat, accuracies: [0.5], seconds: repeat === 0 ? 2 : 4 }),
  ]);
  expect(entrantRows(runs)[0]!.seeds.map(({ result }) => result.timeSaved)).toEqual([0.5, 0.75]);
});

test('a run before its first record has no results', () => {
  const { result } = entrantRows([madeRun({ method: 'seta', entrant: 0, accuracies: [] })])[0]!.seeds[0]!;
  expect(Object.values(result).every((value) => value === null)).toBe(true);
});

test('seeds of an entrant make a mean and a deviation, those that are behind left out', () => {
  const finals = [0.5, 0.53, 0.58];
  const seeds = finals.map((accuracy, repeat) =>
    madeRun({ method: 'seta', entrant: 0, repeat, accuracies: [0.2, accuracy] }),
  );
  const behind = madeRun({ method: 'seta', entrant: 0, repeat: 3, accuracies: [0.1] });
  const { spread, seeds: rows } = entrantRows([...seeds, behind])[0]!;
  expect(rows).toHaveLength(4);
  expect(spread.lastAccuracy.count).toBe(3);
  expect(spread.lastAccuracy.mean).toBeCloseTo(mean(finals), 12);
  expect(spread.lastAccuracy.deviation).toBeCloseTo(sampleStandardDeviation(finals), 12);
});

test.each([
  [{ by: 'bestAccuracy', direction: 'descending' }, ['full', 'seta', 'infobatch']],
  [{ by: 'seconds', direction: 'ascending' }, ['seta', 'infobatch', 'full']],
  [{ by: 'entrant', direction: 'descending' }, ['full', 'infobatch', 'seta']],
  [{ by: 'timeSaved', direction: 'ascending' }, ['infobatch', 'seta', 'full']],
  [{ by: 'timeSaved', direction: 'descending' }, ['seta', 'infobatch', 'full']],
] as const satisfies readonly (readonly [Sorting, readonly string[]])[])(
  'sorted by %o, unknown values stand last',
  (sorting, order) => {
    expect(methods(sortRows(entrantRows(race), sorting))).toEqual(order);
  },
);

test('seeds are sorted within their entrant', () => {
  const runs = [2, 0, 1].map((seed, repeat) =>
    madeRun({ method: 'seta', entrant: 0, repeat, seed, accuracies: [0.1 * seed] }),
  );
  const seedsBy = (sorting: Sorting) =>
    sortRows(entrantRows(runs), sorting)[0]!.seeds.map(({ run }) => run.config.seed);
  expect(seedsBy({ by: 'seed', direction: 'ascending' })).toEqual([0, 1, 2]);
  expect(seedsBy({ by: 'lastAccuracy', direction: 'descending' })).toEqual([2, 1, 0]);
});
