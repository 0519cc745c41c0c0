import { expect, test } from 'vitest';
import { configDifferences } from '../../src/state/configDifferences.ts';
import { simulatedDefaults } from '../ui/simulatedCatalog.ts';

const seta = simulatedDefaults;

test('equal configurations have no difference', () => {
  expect(configDifferences([seta, { ...seta, methodParams: { ...seta.methodParams } }])).toEqual([]);
  expect(configDifferences([seta])).toEqual([]);
  expect(configDifferences([])).toEqual([]);
});

test('only what differs is named, with the value of every run', () => {
  const differences = configDifferences([seta, { ...seta, epochs: 30 }, { ...seta, batchSize: 64 }]);
  expect(differences).toEqual([
    { field: 'epochs', values: [20, 30, 20] },
    { field: 'batchSize', values: [128, 128, 64] },
  ]);
});

test('a setting that one method has and another has not is a difference, a shared one with the same value is not', () => {
  const infobatch = { ...seta, method: 'infobatch', methodParams: { pruneRatio: 0.1, delta: 0.9 } };
  const fields = configDifferences([seta, infobatch]);
  expect(fields.map(({ field }) => field)).toEqual([
    'method',
    'methodParams.groups',
    'methodParams.windowScale',
    'methodParams.delta',
    'methodParams.order',
  ]);
  expect(fields.find(({ field }) => field === 'methodParams.groups')?.values).toEqual([10, undefined]);
});

test('what is to be ignored is not named', () => {
  expect(configDifferences([seta, { ...seta, seed: 7 }], ['seed'])).toEqual([]);
});
