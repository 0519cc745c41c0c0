import { expect, test } from 'vitest';
import { quantileCount } from '../../../src/core/quantiles.ts';
import type { Choice } from '../../../src/state/choiceHistory.ts';
import {
  sharesByClass,
  sharesByQuantile,
  timesPresent,
  widestRows,
} from '../../../src/ui/race/skipShares.ts';

test('a sample was present in the epochs that had at least as many samples', () => {
  expect([...timesPresent([2, 4, 4], 4)]).toEqual([3, 3, 2, 2]);
  expect([...timesPresent([9, 4], 3)]).toEqual([2, 2, 2]);
  expect([...timesPresent([], 2)]).toEqual([0, 0]);
});

test('shares by class count presentations, also of samples that came late', () => {
  // Class 0: samples 0 and 2; class 1: samples 1 and 3. Samples 2 and 3 came with the second epoch.
  const shares = sharesByClass(Uint16Array.of(2, 1, 0, 1), [2, 4], Uint8Array.of(0, 1, 0, 1), 3);
  expect(shares).toEqual([2 / 3, 2 / 3, null]);
});

test('shares by loss leave out epochs whose losses could not be ranked', () => {
  const present = new Array(quantileCount).fill(10);
  const chosen = present.map((_, i) => i);
  const choices = [
    { quantiles: { present, chosen } },
    { quantiles: null },
    { quantiles: { present, chosen: present } },
  ] as unknown as Choice[];
  expect(sharesByQuantile(choices)).toEqual(chosen.map((count) => (count + 10) / 20));
  expect(sharesByQuantile([])).toEqual(new Array(quantileCount).fill(null));
});

test('the rows in which runs differ most are kept, in their own order', () => {
  const shares = [
    [0.1, 0.5, 0.9, null],
    [0.2, 0.5, 0.1, null],
  ];
  expect(widestRows(shares, 2)).toEqual([0, 2]);
  expect(widestRows(shares, 9)).toEqual([0, 1, 2, 3]);
  expect(widestRows([], 3)).toEqual([]);
});
