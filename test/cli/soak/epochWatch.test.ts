import { expect, test } from 'vitest';
import { EpochWatch, type Heard } from '../../../src/cli/soak/epochWatch.ts';

function faultsOf(...all: readonly Heard[]): string[] {
  const watch = new EpochWatch();
  for (const heard of all) watch.hear(heard);
  return watch.faults;
}
const started = (runId: string, epoch = 0, records = epoch): Heard => ({
  type: 'started',
  runId,
  epoch,
  records,
});
const epoch = (runId: string, index: number, loss = 1.5): Heard => ({
  type: 'epoch',
  runId,
  epoch: index,
  loss,
});

test('epochs one after the other, of several runs, are no fault', () => {
  const heard = [started('a'), started('b'), epoch('a', 0), epoch('b', 0), epoch('a', 1), epoch('b', 1)];
  expect(faultsOf(...heard)).toEqual([]);
});

test('a run may go on from an earlier epoch that it had, or begin in the middle as a fork does', () => {
  const heard = [started('a'), epoch('a', 0), epoch('a', 1), started('a', 1), epoch('a', 1), epoch('a', 2)];
  expect(faultsOf(...heard, started('fork', 4), epoch('fork', 4))).toEqual([]);
  expect(faultsOf(...heard, started('a', 4), epoch('a', 4))).toEqual([]);
});

test('an epoch left out or told twice is a fault that names both', () => {
  expect(faultsOf(started('a'), epoch('a', 0), epoch('a', 2))).toEqual([
    'run a: epoch 3 came where 2 was next',
  ]);
  expect(faultsOf(started('a'), epoch('a', 0), epoch('a', 0))).toEqual([
    'run a: epoch 1 came where 2 was next',
  ]);
});

test('going on at an epoch that the run never reached, or without its records, is a fault', () => {
  expect(faultsOf(started('a'), epoch('a', 0), started('a', 3))).toEqual([
    'run a: went on at epoch 4, but 2 was next',
  ]);
  expect(faultsOf(started('a', 3, 2))).toEqual(['run a: 2 records came with epoch 4']);
});

test('a loss that is not a number and a failed run are faults', () => {
  expect(faultsOf(started('a'), epoch('a', 0, Number.NaN))).toEqual(['run a: the loss of epoch 1 is NaN']);
  expect(faultsOf({ type: 'runProblem', runId: 'a', message: 'deviceLost: gone' })).toEqual([
    'deviceLost: gone',
  ]);
});
