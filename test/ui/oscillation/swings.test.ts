import { expect, test } from 'vitest';
import type { EpochRecord, SelectionReport } from '../../../src/core/records.ts';
import { windowStart } from '../../../src/core/window.ts';
import { emptyRun, type Run } from '../../../src/state/run.ts';
import { epochsNeeded, epochsToCome, expectedPeriod, swingOf } from '../../../src/ui/oscillation/swings.ts';
import { lacksWords, periodWords, swingWords } from '../../../src/ui/words/lensWords.ts';
import { simulatedDefaults } from '../simulatedCatalog.ts';

const positions = 6;

/** Loss falls with the epochs and swings with the window, as far as `swing` says. */
function runOf(epochs: number, swing: number, change: Partial<Run> = {}, motion = 'fallBack'): Run {
  const config = {
    ...simulatedDefaults,
    epochs,
    methodParams: { ...simulatedDefaults.methodParams, motion },
  };
  const annealFrom = Math.ceil(epochs * 0.875);
  const start = (call: number) =>
    windowStart(call, positions, motion === 'continuous' ? 'continuous' : 'fallBack');
  const reports = Array.from({ length: epochs }, (_, epoch) => ({
    ...{ epoch, call: epoch, phase: epoch < annealFrom ? 'prune' : 'anneal' },
    window: epoch > 0 && epoch < annealFrom && swing > 0 ? { start: start(epoch), size: 5, positions } : null,
  })) as unknown as SelectionReport[];
  const records = reports.map(({ epoch, window }) => ({
    epoch,
    trainLoss: 2 - 0.02 * epoch + swing * (window?.start ?? 0),
  })) as unknown as EpochRecord[];
  return { ...emptyRun('run', config), annealFrom, reports, records, ...change };
}

test('neither the first epoch nor the annealing counts', () => {
  const { curve, calls } = swingOf(runOf(40, 0.1));
  expect(calls).toEqual(Array.from({ length: 34 }, (_, i) => i + 1));
  expect(curve).toHaveLength(34);
});

test('the period is that of the window, also when it turns round', () => {
  expect(expectedPeriod([runOf(20, 0), runOf(20, 0.1)])?.period).toBe(6);
  const turning = expectedPeriod([runOf(20, 0.1, {}, 'continuous')])!;
  expect(turning.period).toBe(10);
  expect(periodWords(turning, 'SeTa')).toContain('every 10 epochs, 2 \u00D7 (6 \u2212 1)');
  expect(expectedPeriod([runOf(20, 0)])).toBeNull();
});

test('a loss that swings with the window is told to, with its period', () => {
  expect(swingWords('SeTa', swingOf(runOf(60, 0.1)), 6)).toMatch(
    /^SeTa: the phase explains (9\d|100) % of the swing, more than shuffled epochs would \(up to \d\d? %\); highest peak at [56]\.\d epochs/,
  );
});

test('too few epochs are told, with how many are needed and whether they will come', () => {
  const expected = expectedPeriod([runOf(20, 0.1)]);
  expect(epochsNeeded(6)).toBe(12);
  expect(epochsNeeded(null)).toBe(8);
  const early = runOf(40, 0.1);
  const begun = { ...early, records: early.records.slice(0, 8) };
  expect(lacksWords([swingOf(begun)], expected)).toBe(
    'The lens needs 12 epochs between the first and the annealing (two periods of 6, and at least 8); there are 7 so far.',
  );
  const short = runOf(10, 0.1);
  expect(epochsToCome(short)).toBe(8);
  expect(lacksWords([swingOf(short)], expected)).toContain('These runs will have 8: set more epochs');
  expect(lacksWords([swingOf(early)], expected)).toBeNull();
});
