import { expect, test } from 'vitest';
import type { EpochRecord, SelectionReport } from '../../src/core/records.ts';
import { applyRunEvent, emptyRun, type Run } from '../../src/state/run.ts';
import { runsCsv, runsJson } from '../../src/state/runTables.ts';
import { simulatedDefaults } from '../ui/simulatedCatalog.ts';

const record: EpochRecord = {
  ...{ epoch: 1, present: 200, selected: 90, groupSizes: [100, 80], selectedGroupSizes: [90] },
  ...{ centroids: [0.5, 2.25], trainLoss: 1.5, trainAccuracy: 0.4, testLoss: 1.75, testAccuracy: 0.375 },
  ...{ learningRate: 0.1, seconds: 2.5, steps: 3, savedRatio: 0.3 },
};
const report = {
  ...{ epoch: 1, phase: 'prune', window: { start: 1, size: 1, positions: 2 }, wcss: 4.5, nonFinite: 0 },
  selectMs: 12,
} as SelectionReport;

function trained(id: string, entrant: number): Run {
  let run = emptyRun(id, { ...simulatedDefaults, seed: 7 }, entrant);
  run = applyRunEvent(run, { type: 'selection', runId: id, report, stepsInEpoch: 2 });
  const steps = { epoch: 1, firstStep: 0, losses: [2, Number.NaN], accuracies: [0.1, 0.2] };
  run = applyRunEvent(run, { type: 'steps', runId: id, ...steps, imagesPerSecond: 1, secondsLeft: 1 });
  return applyRunEvent(run, { type: 'epoch', runId: id, record });
}

/** A line of CSV without quotes in it. */
const cells = (line: string) => line.split(',');

test('the CSV has one line an epoch of each run, with every number of its record and its settings', () => {
  const lines = runsCsv([trained('run-1', 0), trained('run-2', 1)], ['SeTa', 'Full training']).split('\n');
  expect(lines).toHaveLength(4);
  const head = cells(lines[0]!);
  const row = Object.fromEntries(head.map((name, i) => [name, cells(lines[2]!)[i]]));
  expect(row).toMatchObject({
    ...{ run: 'run-2', name: 'Full training', repeat: '1', epoch: '2', phase: 'prune' },
    ...{ present: '200', selected: '90', saved_ratio: '0.3', train_loss: '1.5', train_accuracy: '0.4' },
    ...{ grew_while_loading: 'true' },
    ...{ test_loss: '1.75', test_accuracy: '0.375', learning_rate: '0.1', seconds: '2.5', steps: '3' },
    ...{ window_first_group: '2', window_size: '1', window_positions: '2', wcss: '4.5', non_finite: '0' },
    ...{ centroids: '0.5 2.25', group_sizes: '100 80', selected_group_sizes: '90', select_ms: '12' },
    ...{ seed: '7', method: simulatedDefaults.method },
  });
});

test('an epoch that began with all images did not grow while loading', () => {
  const run = trained('run-1', 0);
  const whole = { ...run, config: { ...run.config, trainCount: 200 } };
  const [head, row] = runsCsv([whole], ['SeTa']).split('\n');
  expect(cells(row!)[cells(head!).indexOf('grew_while_loading')]).toBe('false');
});

test('names with commas and quotes stay one cell', () => {
  const [, line] = runsCsv([trained('run-1', 0)], ['SeTa, Groups "5"']).split('\n');
  expect(line).toContain('run-1,"SeTa, Groups ""5""",1,');
});

test('the JSON has records, reports, settings and every step, and is JSON whatever the losses were', () => {
  const where = { written: '2026-11-24T12:00:00Z', page: 'https://example.org/', adapter: null };
  const file = JSON.parse(runsJson([trained('run-1', 0)], ['SeTa'], where));
  expect(file).toMatchObject({ format: 'seta-playground-runs', version: 1, page: 'https://example.org/' });
  const [run] = file.runs;
  expect(run.records).toEqual([record]);
  expect(run.reports).toEqual([JSON.parse(JSON.stringify(report))]);
  expect(run.config).toEqual({ ...simulatedDefaults, seed: 7 });
  expect(run.steps).toEqual({ position: [1.25, 1.75], loss: [2, null] });
});
