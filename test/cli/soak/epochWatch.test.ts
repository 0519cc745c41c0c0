import { expect, test } from 'vitest';
import { EpochWatch } from '../../../src/cli/soak/epochWatch.ts';

function faultsOf(...epochs: readonly (readonly [runId: string, epoch: number, loss?: number])[]): string[] {
  const watch = new EpochWatch();
  for (const [runId, epoch, loss = 1.5] of epochs) watch.hear({ type: 'epoch', runId, epoch, loss });
  return watch.faults;
}

test('epochs one after the other, of several runs, are no fault', () => {
  expect(faultsOf(['a', 0], ['b', 0], ['a', 1], ['b', 1], ['b', 2])).toEqual([]);
});

test('the last epoch may come again after a lost device, and a run may begin in the middle', () => {
  expect(faultsOf(['a', 4], ['a', 5], ['a', 5], ['a', 6])).toEqual([]);
});

test('an epoch left out or told again later is a fault that names both', () => {
  expect(faultsOf(['a', 0], ['a', 2])).toEqual(['run a: epoch 3 came after epoch 1']);
  expect(faultsOf(['a', 0], ['a', 1], ['a', 0])).toEqual(['run a: epoch 1 came after epoch 2']);
});

test('a loss that is not a number and a failed run are faults', () => {
  expect(faultsOf(['a', 0, Number.NaN])).toEqual(['run a: the loss of epoch 1 is NaN']);
  const watch = new EpochWatch();
  watch.hear({ type: 'runProblem', runId: 'a', message: 'deviceLost: gone' });
  expect(watch.faults).toEqual(['deviceLost: gone']);
});
