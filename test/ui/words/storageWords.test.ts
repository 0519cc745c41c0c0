import { expect, test } from 'vitest';
import { storageWords } from '../../../src/ui/words/storageWords.ts';

const storage = {
  type: 'storage',
  usedBytes: 612e6,
  quotaBytes: 4e9,
  imageBytes: 96e6,
  historyBytes: 12e6,
} as const;
const checkpoints = {
  type: 'checkpoints',
  kept: [],
  usedBytes: 480e6,
  budgetBytes: 5e8,
  lasting: true,
  problem: null,
} as const;

test('the storage is told by kind: images, and what belongs to kept runs', () => {
  expect(storageWords(storage, checkpoints)).toMatch(/^612.0 MB \(images 96.0 MB, .*kept runs 492.0 MB/);
});

test('checkpoints in memory take none of the storage', () => {
  expect(storageWords(storage, { ...checkpoints, lasting: false })).toMatch(/kept runs 12.0 MB/);
});

test('where the browser does not tell the whole, the parts are told', () => {
  expect(storageWords({ ...storage, usedBytes: null }, null)).toMatch(
    /^images 96.0 MB, .*kept runs 12.0 MB.*does not tell/,
  );
});
