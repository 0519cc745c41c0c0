import { expect, test } from 'vitest';
import { catchCounts } from '../../src/core/catchRates.ts';
import { packChosen } from '../../src/core/chosenBits.ts';
import { corruptionPlan } from '../../src/core/corruption.ts';
import { catchOf } from '../../src/state/catches.ts';
import { ChoiceHistory } from '../../src/state/choiceHistory.ts';
import { groundTruth } from '../../src/state/groundTruth.ts';
import { simulatedDefaults } from '../ui/simulatedCatalog.ts';

const config = { ...simulatedDefaults, trainCount: 200, labelNoise: 0.2, blank: 0.1, corruptionSeed: 2 };

function historyOf(present: number): ChoiceHistory {
  const choices = new ChoiceHistory();
  const bits = packChosen(
    Uint32Array.from({ length: present }, (_, i) => i % 3),
    3,
  ).buffer;
  choices.add({ type: 'chosen', runId: 'run', epoch: 0, present, bits, lossRanks: null });
  return choices;
}

test('an epoch is judged by the ground truth of its configuration', () => {
  const choices = historyOf(200);
  const { kinds } = corruptionPlan(200, config);
  expect(catchOf({ config, choices }, 0)).toEqual(catchCounts(choices.at(0)!.bits, kinds, 200));
  expect(catchOf({ config, choices }, 0)).toBe(catchOf({ config, choices }, 0));
});

test('while images are on their way those that are there count', () => {
  expect(catchOf({ config, choices: historyOf(120) }, 0)?.present).toBe(120);
});

test('nothing is judged where nothing is spoilt or nothing is known', () => {
  expect(catchOf({ config: simulatedDefaults, choices: historyOf(200) }, 0)).toBeNull();
  expect(catchOf({ config, choices: historyOf(200) }, 3)).toBeNull();
});

test('runs on the same images share one ground truth, other images have another', () => {
  expect(groundTruth({ ...config, method: 'full', seed: 9 })).toBe(groundTruth(config));
  expect(groundTruth({ ...config, corruptionSeed: 3 })).not.toEqual(groundTruth(config));
  expect(groundTruth(simulatedDefaults)).toBeNull();
});
