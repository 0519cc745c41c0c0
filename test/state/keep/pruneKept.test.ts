import { expect, test } from 'vitest';
import type { KeptRun } from '../../../src/state/keep/keptRun.ts';
import { tooMany } from '../../../src/state/keep/pruneKept.ts';

const runs = (count: number, change: (i: number) => Partial<KeptRun> = () => ({})) =>
  Array.from({ length: count }, (_, i) => {
    const base = { id: `run${i}`, raceId: `run${i}`, pinned: false, changedAt: i };
    return { ...base, ...change(i) } as KeptRun;
  });

test('up to the limit nothing goes, beyond it the oldest', () => {
  expect(tooMany(runs(20), new Set())).toEqual([]);
  expect(tooMany(runs(23), new Set())).toEqual(['run0', 'run1', 'run2']);
});

test('what is pinned and what is at work stays', () => {
  const list = runs(23, (i) => ({ pinned: i === 0 }));
  expect(tooMany(list, new Set(['run1']))).toEqual(['run2', 'run3', 'run4']);
  expect(
    tooMany(
      runs(25, () => ({ pinned: true })),
      new Set(),
    ),
  ).toEqual([]);
});
