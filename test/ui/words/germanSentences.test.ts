// Sentences that are put together keep their order and their numbers in German.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SelectionCategory, SelectionReport } from '../../../src/core/records.ts';
import { speak } from '../../../src/texts/texts.ts';
import { categoryHead, categoryLabel, categoryName } from '../../../src/ui/words/categoryNames.ts';
import { withForks } from '../../../src/ui/words/entrantNames.ts';
import { forkSentence } from '../../../src/ui/words/forkSentence.ts';
import { heldWords } from '../../../src/ui/words/heldWords.ts';
import { ageWords } from '../../../src/ui/words/lifeWords.ts';

beforeEach(() => speak('de'));
afterEach(() => speak('en'));

function category(kind: SelectionCategory['kind'], label: string, count = 1200): SelectionCategory {
  return {
    kind,
    label,
    count,
    selected: true,
    meanLoss: 1,
    lowestLoss: 0,
    highestLoss: 2,
  } as SelectionCategory;
}

const report = {
  epoch: 3,
  window: { start: 0, size: 2, positions: 2 },
  categories: [
    category('group', 'Group 1'),
    category('group', 'Group 2'),
    category('group', 'Group 3'),
    category('dropped', 'dropped at random'),
    category('kept', 'a label of tomorrow'),
  ],
} as unknown as SelectionReport;

test('groups are counted in German, other categories named by their label, unknown ones as they are', () => {
  expect(categoryHead(report, 1)).toBe('Gruppe 2 von 3');
  expect(categoryName(report, 3)).toBe('zuf\u00e4llig weggelassen');
  expect(categoryHead(report, 3)).toBe('Zuf\u00e4llig weggelassen');
  expect(categoryLabel(report.categories[4]!, 4)).toBe('a label of tomorrow');
});

test('the bracket says where the window stands', () => {
  expect(heldWords(report, { start: 0, size: 2 }, 'now')).toBe('Fenster: Gruppen 1 bis 2, die leichtesten');
  expect(heldWords(report, { start: 0, size: 1 }, 'draft')).toBe('Gruppe 1: 1.200 Bilder');
  expect(heldWords(report, { start: 1, size: 2 }, 'ordered')).toBe('ab Epoche 5: Gruppen 2 bis 3');
});

test('a fork is named and compared, one epoch is not many', () => {
  const fork = { entrant: 1, of: 0, epoch: 2, byHand: true };
  const forks = [fork] as unknown as Parameters<typeof withForks>[1];
  expect(withForks(['SeTa', 'SeTa'], forks)).toEqual(['SeTa von selbst', 'SeTa von Hand']);
  const run = (testAccuracy: number, selected: number) => ({
    config: { testCount: 1000 },
    records: [2, 3].map((epoch) => ({ epoch, testAccuracy, selected })),
  });
  const said = forkSentence({
    ...{ fork, own: run(0.512, 1500), origin: run(0.5, 2000), until: null },
    ...{ ownName: 'SeTa von Hand', originName: 'SeTa von selbst' },
  } as unknown as Parameters<typeof forkSentence>[0]);
  expect(said).toBe(
    'Nach Epoche 4: SeTa von Hand hat 51,2 % Testgenauigkeit, 1,2 Prozentpunkte mehr als SeTa von selbst (12 von 1.000 Testbildern); seit Epoche 3 hat dieser Lauf 3.000 Bilder trainiert, 1.000 weniger als SeTa von selbst (25 %).',
  );
  expect(ageWords({ age: 2, trained: false })).toBe('2 Epochen alt');
});
