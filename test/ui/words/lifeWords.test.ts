import { expect, test } from 'vitest';
import {
  type corruptionKinds,
  corruptionOf,
  corruptionPlan,
  wrongLabel,
} from '../../../src/core/corruption.ts';
import type { SelectionReport } from '../../../src/core/records.ts';
import { spoiltOf, stepWords, sumWords } from '../../../src/ui/words/lifeWords.ts';

const category = (kind: string, label: string, selected: boolean) => ({ kind, label, selected });
const report = {
  categories: [
    category('group', 'Group 1', true),
    category('group', 'Group 2', false),
    category('dropped', 'dropped at random', false),
  ],
} as unknown as SelectionReport;
const step = { epoch: 4, loss: 1.23456, category: 1, trained: false, age: 3 } as const;

test('an epoch of a life is told with loss, age, group and fate', () => {
  expect(stepWords(step, report)).toBe('Epoch 5: loss 1.235 (3 epochs old), group 2 of 2, left out.');
  expect(stepWords({ ...step, category: 0, trained: true, age: 1 }, report)).toBe(
    'Epoch 5: loss 1.235 (fresh from the epoch before), group 1 of 2, trained.',
  );
  expect(stepWords({ ...step, category: 2, age: null }, report)).toBe(
    'Epoch 5: loss 1.235 (not trained before), dropped at random.',
  );
  expect(stepWords({ ...step, loss: null, category: null, trained: null, age: null }, report)).toBe(
    'Epoch 5: loss not kept (age not known).',
  );
});

test('a life is summed up', () => {
  expect(sumWords({ known: 9, trained: 6, longestPause: 2 }, { ...step, age: 2 })).toBe(
    'Trained in 6 of 9 epochs; longest pause 2 epochs. The newest choice went by a score 2 epochs old.',
  );
  expect(sumWords({ known: 1, trained: 1, longestPause: 0 }, undefined)).toBe(
    'Trained in 1 of 1 epoch, never left out.',
  );
  expect(sumWords({ known: 0, trained: 0, longestPause: 0 }, undefined)).toBe(
    'Which epochs trained it is not known.',
  );
});

test('a spoilt image tells its kind, its true label, its original', () => {
  const settings = { labelNoise: 0.2, duplicates: 0.2, blurred: 0.1, blank: 0.1, corruptionSeed: 5 };
  const plan = corruptionPlan(300, settings);
  const find = (kind: (typeof corruptionKinds)[number] | null) =>
    Array.from({ length: 300 }, (_, i) => i).find((i) => corruptionOf(plan, i) === kind)!;
  const wrong = find('mislabelled');
  const given = { label: wrongLabel(3, wrong, 10, 5), classes: 10 };
  expect(spoiltOf(plan, settings, wrong, given)).toEqual({
    kind: 'mislabelled',
    trueLabel: 3,
    original: null,
  });
  const copy = find('duplicate');
  expect(spoiltOf(plan, settings, copy, given)).toEqual({
    ...{ kind: 'duplicate', trueLabel: null, original: plan.originals[copy] },
  });
  expect(spoiltOf(plan, settings, find('blank'), given)?.kind).toBe('blank');
  expect(spoiltOf(plan, settings, find(null), given)).toBeNull();
  expect(spoiltOf(null, settings, wrong, given)).toBeNull();
});
