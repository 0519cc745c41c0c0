import { expect, test } from 'vitest';
import type { EpochRecord, SelectionReport } from '../../../src/core/records.ts';
import { epochTurn } from '../../../src/ui/words/epochTurn.ts';
import { simulatedDefaults } from '../simulatedCatalog.ts';

const report = (epoch: number) =>
  ({
    ...{ epoch, call: epoch, phase: 'prune', present: 1000, selected: 400 },
    categories: Array.from({ length: 5 }, () => ({ kind: 'group' })),
    window: { start: 1, size: 3, positions: 3 },
  }) as unknown as SelectionReport;
const record = (epoch: number) => ({ epoch, testAccuracy: 0.4321, savedRatio: 0.25 }) as EpochRecord;
const config = { ...simulatedDefaults, epochs: 20 };

test('the turn of an epoch tells how the last one ended and where the window stands now', () => {
  const run = { config, reports: [report(2), report(3)], records: [record(2)] };
  expect(epochTurn(run, '')).toBe(
    'Epoch 3 of 20 done, test accuracy 43.2 %, 25 % saved. Epoch 4: window on groups 2 to 4 of 5, the middle; 400 of 1,000 images.',
  );
  expect(epochTurn(run, 'SeTa')).toMatch(/^SeTa: Epoch 3/);
});

test('before the first epoch it tells that one alone, and between two epochs nothing', () => {
  expect(epochTurn({ config, reports: [report(0)], records: [] }, '')).toMatch(/^Epoch 1: window/);
  expect(epochTurn({ config, reports: [report(2)], records: [record(2)] }, '')).toBeNull();
  expect(epochTurn({ config, reports: [], records: [] }, '')).toBeNull();
});
