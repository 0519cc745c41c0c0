import { expect, test } from 'vitest';
import { archiveNames, importOutcome, importProgressSentence } from '../../../src/ui/words/archiveWords.ts';
import { simulatedCatalog } from '../simulatedCatalog.ts';

const catalog = simulatedCatalog();
const set = (missing: readonly string[], stored = true) => ({
  ...{ type: 'imported' as const, sets: [{ data: 'cifar100', missing, stored }] },
});

test('the archives that are read are named once each', () => {
  expect(archiveNames(catalog)).toBe('cifar-100-binary.tar.gz');
  const [, cifar100] = catalog.data;
  expect(archiveNames({ ...catalog, data: [cifar100!, { ...cifar100!, id: 'coarse' }] })).toBe(
    'cifar-100-binary.tar.gz',
  );
});

test('progress has its numbers', () => {
  const progress = { file: 'a.tar.gz', readBytes: 84_200_000, totalBytes: 168_513_733, images: 25_000 };
  expect(importProgressSentence({ type: 'importProgress', ...progress })).toBe(
    'a.tar.gz: 84.2 MB of 168.5 MB, 25,000 images',
  );
});

test('what came of an import is told: whole, in part, for this visit only, or not at all', () => {
  expect(importOutcome(set([]), catalog)).toEqual({
    ...{ text: 'CIFAR-100 is here: 50,000 training and 10,000 test images.', severity: 'note' },
  });
  expect(importOutcome(set(['train.bin']), catalog).text).toBe(
    'A part of CIFAR-100 is here; still missing: train.bin.',
  );
  expect(importOutcome(set([], false), catalog).text).toMatch(
    /^CIFAR-100 is here: .* The browser did not store it .*: it stays until this page is closed\.$/,
  );
  expect(importOutcome({ type: 'importProblem', message: 'a is empty' }, catalog)).toEqual({
    ...{ text: 'a is empty.', severity: 'error' },
  });
});
