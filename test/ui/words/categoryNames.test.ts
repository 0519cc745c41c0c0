import { afterEach, expect, test } from 'vitest';
import { speak } from '../../../src/texts/texts.ts';
import { categoryLabel } from '../../../src/ui/words/categoryNames.ts';

afterEach(() => speak('en'));

const of = (kind: 'group' | 'dropped' | 'kept', label: string) =>
  categoryLabel({ kind, label, selected: true, count: 1, meanLoss: 1, lowestLoss: 1, highestLoss: 1 }, 2);

test('categories are named in the language that is spoken, whatever the report says', async () => {
  expect([of('group', 'Group 3'), of('dropped', 'dropped at random')]).toEqual([
    'Group 3',
    'dropped at random',
  ]);
  await speak('de');
  expect([of('group', 'Group 3'), of('dropped', 'dropped at random')]).toEqual([
    'Gruppe 3',
    'zufällig weggelassen',
  ]);
});

test('a label that no catalog knows is shown as it is', async () => {
  await speak('de');
  expect(of('kept', 'constructor')).toBe('constructor');
});
