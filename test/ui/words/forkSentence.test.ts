import { expect, test } from 'vitest';
import type { EpochRecord, SelectionReport } from '../../../src/core/records.ts';
import { forkSentence } from '../../../src/ui/words/forkSentence.ts';
import { goOnWords } from '../../../src/ui/words/goOnWords.ts';
import { heldWords } from '../../../src/ui/words/heldWords.ts';
import { simulatedDefaults } from '../simulatedCatalog.ts';

const record = (epoch: number, testAccuracy: number, selected: number) =>
  ({ epoch, testAccuracy, selected }) as EpochRecord;
const config = { ...simulatedDefaults, testCount: 200 };
const fork = { entrant: 1, of: 0, epoch: 2, byHand: true };
const before = [record(0, 0.1, 500), record(1, 0.2, 400)];
const names = { ownName: 'SeTa by hand', originName: 'SeTa by itself' };

function sentence(own: EpochRecord[], origin: EpochRecord[], until: number | null = null): string {
  const runs = { own: { records: [...before, ...own], config }, origin: { records: [...before, ...origin] } };
  return forkSentence({ fork, ...runs, ...names, until });
}

test('the last epoch that both have tested is compared, in points, in test images and in images trained', () => {
  const own = [record(2, 0.3, 300), record(3, 0.42, 100)];
  const origin = [record(2, 0.31, 250), record(3, 0.4, 250), record(4, 0.9, 250)];
  expect(sentence(own, origin)).toBe(
    'After epoch 4 SeTa by hand has 42.0 % test accuracy, 2.0 points better than SeTa by itself (4 of 200 test images); ' +
      'since epoch 3 it trained 400 images, 100 fewer than SeTa by itself (20 %).',
  );
  expect(sentence(own, origin, 2)).toContain('1.0 points worse than SeTa by itself (2 of 200 test images)');
  expect(sentence(own, origin, 2)).toContain('300 images, 50 more');
});

test('nothing is claimed before both have tested an epoch of their own', () => {
  expect(sentence([], [record(2, 0.4, 100)])).toMatch(
    /^Both go on from the same network, as it was before epoch 3/,
  );
});

test('what comes out equal is called the same', () => {
  const same = [record(2, 0.3, 300)];
  expect(sentence(same, same)).toMatch(
    /the same as SeTa by itself; .* 300 images, as many as SeTa by itself\.$/,
  );
});

test('going on says which state it takes', () => {
  const words = (from: number) => goOnWords({ epoch: 6, from, method: 'SeTa' });
  expect(words(6)).toContain('as it was before epoch 7');
  expect(words(4)).toContain('after epoch 4, so with epoch 5');
  expect(words(0)).toContain('from the start');
});

test('the bracket says who holds the window and how many images lie under it', () => {
  const group = (count: number) => ({ kind: 'group', count }) as SelectionReport['categories'][number];
  const categories = [group(10), group(20), group(30)];
  const window = { start: 0, size: 2, positions: 2 };
  const report = { epoch: 4, categories, window } as unknown as SelectionReport;
  expect(heldWords(report, window, 'now')).toBe('window: groups 1 to 2, the easiest');
  expect(heldWords(report, { start: 1, size: 2 }, 'draft')).toBe('groups 2 to 3: 50 images');
  expect(heldWords(report, { start: 2, size: 1 }, 'ordered')).toBe('from epoch 6 on: group 3');
  const held = { ...report, window: { ...window, byHand: true } };
  expect(heldWords(held, window, 'now')).toBe('held by hand: groups 1 to 2, the easiest');
});
