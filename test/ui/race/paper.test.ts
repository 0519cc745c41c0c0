import { expect, test } from 'vitest';
import { paperRecipe, paperResults } from '../../../src/core/paperResults.ts';
import type { RunConfig } from '../../../src/protocol.ts';
import { accuracyDomain, ownPoints, paperBaseline, paperPoints } from '../../../src/ui/race/paperPoints.ts';
import { dashOf, seriesOf, sheets } from '../../../src/ui/race/paperSheets.ts';
import { differencesFromPaper, paperStatement } from '../../../src/ui/race/paperStatement.ts';
import { simulatedCatalog, simulatedDefaults } from '../simulatedCatalog.ts';
import { madeRun } from './someRuns.ts';

const cifar100 = paperResults.filter(({ table, data }) => table === 2 && data === 'cifar100');
const series = (label: string) => cifar100.find((one) => one.label === label)!;

test('each published series is compared with the full training that it was measured against', () => {
  expect(paperBaseline(series('SeTa'), cifar100)).toBe(79.3);
  expect(paperBaseline(series('InfoBatch, reproduced'), cifar100)).toBe(79.3);
  expect(paperBaseline(series('InfoBatch, published'), cifar100)).toBe(78.2);
  expect(paperBaseline(series('UCB'), cifar100)).toBe(78.2);
  const backbones = paperResults.filter(({ table }) => table === 9);
  expect(paperBaseline(backbones[0]!, backbones)).toBe(69.5);
});

test('against full training the values are those that the paper prints', () => {
  const points = paperPoints(series('SeTa'), cifar100, 'againstFull');
  expect(points.map(({ value }) => value)).toEqual([0.1, -0.3, -1.6]);
  expect(paperPoints(series('SeTa'), cifar100, 'accuracy').map(({ value }) => value)).toEqual([
    79.4, 79.0, 77.7,
  ]);
});

test('own runs are a point an entrant: mean over seeds, in per cent', () => {
  const runs = [
    madeRun({ method: 'seta', entrant: 0, repeat: 0, accuracies: [0.2, 0.5], selected: 60 }),
    madeRun({ method: 'seta', entrant: 0, repeat: 1, accuracies: [0.2, 0.54], selected: 60 }),
    madeRun({ method: 'full', entrant: 1, accuracies: [0.2, 0.6] }),
  ];
  const [seta, full] = ownPoints(runs, 'accuracy');
  expect(seta).toMatchObject({ entrant: 0, seeds: 2, epochs: 2 });
  expect(seta?.value).toBeCloseTo(52, 9);
  expect(seta?.pruned).toBeCloseTo(40, 9);
  expect(seta?.deviation).toBeCloseTo(2 * Math.SQRT2, 9);
  expect(full?.deviation).toBeNull();
  expect(ownPoints(runs, 'againstFull').map(({ value }) => Number(value.toFixed(9)))).toEqual([-8, 0]);
});

test('without full training nothing is compared with it, and a run without results has no point', () => {
  const run = madeRun({ method: 'seta', entrant: 0, accuracies: [0.5] });
  expect(ownPoints([run], 'againstFull')).toEqual([]);
  expect(ownPoints([madeRun({ method: 'seta', entrant: 0, accuracies: [] })], 'accuracy')).toEqual([]);
});

test('the axis holds all values on round ends', () => {
  expect(accuracyDomain([94.6, 90.2, 95.7])).toEqual([88, 96]);
  expect(accuracyDomain([55, 95.7])).toEqual([40, 100]);
  expect(accuracyDomain([])).toEqual([0, 100]);
});

test('the lines of a chart have names of their own, and no two look alike', () => {
  for (const sheet of sheets) {
    const lines = seriesOf(sheet);
    expect(new Set(lines.map(({ label }) => label)).size).toBe(lines.length);
    const looks = lines.map((one, place) => `${one.method} ${dashOf(one, place)}`);
    // InfoBatch and full training stand in Table 2 once for each of who ran them.
    expect(new Set(looks).size).toBe(lines.length);
  }
});

const statementOf = (...configs: readonly RunConfig[]) =>
  paperStatement(
    configs.map((config, i) => ({
      name: `run ${i + 1}`,
      differences: differencesFromPaper(config, simulatedCatalog()),
    })),
  );

test('what differs from the paper is named with both values, and nothing else', () => {
  const differences = differencesFromPaper(simulatedDefaults, simulatedCatalog());
  expect(differences.map(({ name }) => name)).toEqual([
    'model',
    'epochs',
    'optimiser',
    'highest learning rate',
    'schedule',
    'label smoothing',
  ]);
  expect(statementOf(simulatedDefaults, simulatedDefaults)).toMatch(
    /^Not the paper\u2019s experiment: model .* instead of ResNet-18, epochs 20 instead of 200/,
  );
});

const asInThePaper = { ...simulatedDefaults, ...paperRecipe } as RunConfig;
const namesOf = (change: Partial<RunConfig>) =>
  differencesFromPaper({ ...asInThePaper, ...change }, simulatedCatalog()).map(({ name }) => name);

test('the paper\u2019s own recipe differs in nothing', () => {
  expect(namesOf({})).toEqual([]);
  expect(statementOf(asInThePaper)).toBe('The same model, epochs and recipe as in the paper.');
  expect(namesOf({ epochs: 2000 })).toEqual(['epochs']);
});

test('a narrower network, and a schedule that only sounds like the authors\u2019, are not the paper\u2019s', () => {
  expect(namesOf({ modelParams: { width: 8 } })).toEqual(['width']);
  expect(namesOf({ schedule: 'oneCycle' })).toEqual(['schedule']);
});

test('entrants of different recipes are told apart', () => {
  expect(statementOf(asInThePaper, { ...asInThePaper, epochs: 100 }, asInThePaper)).toBe(
    'run 1, run 3: the same model, epochs and recipe as in the paper. ' +
      'run 2, not the paper\u2019s experiment: epochs 100 instead of 200. ' +
      'Compare the shapes of the curves, not their heights.',
  );
});
