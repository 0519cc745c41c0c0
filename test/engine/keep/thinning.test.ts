import { expect, test } from 'vitest';
import { overBudget, thinned } from '../../../src/engine/keep/thinning.ts';
import type { KeptCheckpoint } from '../../../src/protocol.ts';

const of = (runId: string, epochs: readonly number[], bytes = 10): KeptCheckpoint[] =>
  epochs.map((epoch) => ({ runId, epoch, bytes }));

/** What is left when checkpoints come one by one. */
function keptAfter(epochs: readonly number[]): number[] {
  let kept: KeptCheckpoint[] = [];
  for (const one of of('run', epochs)) {
    kept = [...kept, one];
    const gone = thinned(kept);
    kept = kept.filter((other) => !gone.includes(other));
  }
  return kept.map(({ epoch }) => epoch);
}

const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

test('the last three and every tenth stay', () => {
  expect(keptAfter(upTo(3))).toEqual([1, 2, 3]);
  expect(keptAfter(upTo(33))).toEqual([10, 20, 30, 31, 32, 33]);
  // 197 is the last of its ten so far.
  expect(keptAfter(upTo(200)).slice(-5)).toEqual([190, 197, 198, 199, 200]);
});

test('where not every epoch was kept, the last of each ten stays', () => {
  expect(keptAfter([4, 8, 12, 16, 20, 24, 28, 32])).toEqual([8, 20, 24, 28, 32]);
});

test('below the budget nothing goes', () => {
  expect(overBudget([...of('a', [1, 2]), ...of('b', [1])], 'b', 30)).toEqual([]);
});

test('over the budget other runs lose their history first, then the run its own, then other runs go whole', () => {
  const kept = [...of('a', [1, 2, 3]), ...of('b', [5, 6]), ...of('now', [7, 8, 9])];
  const goneAt = (budget: number) =>
    overBudget(kept, 'now', budget).map(({ runId, epoch }) => `${runId}${epoch}`);
  expect(goneAt(70)).toEqual(['a1']);
  expect(goneAt(50)).toEqual(['a1', 'a2', 'b5']);
  expect(goneAt(30)).toEqual(['a1', 'a2', 'b5', 'now7', 'now8']);
  expect(goneAt(10)).toEqual(['a1', 'a2', 'b5', 'now7', 'now8', 'a3', 'b6']);
  // Too small for even one: the newest of the run at work stays all the same.
  expect(goneAt(5)).not.toContain('now9');
});
