// What was not measured is no value: a 0 would be the best loss of all.
import { expect, test } from 'vitest';
import type { SelectionReport } from '../../src/core/records.ts';
import { epochRecordOf } from '../../src/engine/epochRecord.ts';

const report = { epoch: 0, present: 8, selected: 8, categories: [] } as unknown as SelectionReport;
const rest = { learningRate: 0.1, seconds: 1, steps: 1, earlier: [] };
const trained = { lossSum: 12, correct: 2, notFinite: 2, count: 8 };
const nothing = { lossSum: 0, correct: 0, notFinite: 0, count: 0 };

test('an epoch that nothing was tested in has neither test loss nor test accuracy', () => {
  expect(epochRecordOf({ report, train: trained, test: nothing, ...rest })).toMatchObject({
    ...{ trainLoss: 2, trainAccuracy: 0.25 },
    ...{ testLoss: Number.NaN, testAccuracy: Number.NaN },
  });
});

test('where no loss was finite there is none', () => {
  const train = { lossSum: 0, correct: 1, notFinite: 8, count: 8 };
  expect(epochRecordOf({ report, train, test: trained, ...rest })).toMatchObject({
    ...{ trainLoss: Number.NaN, trainAccuracy: 0.125, testLoss: 2 },
  });
});
