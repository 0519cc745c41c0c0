import { expect, test } from 'vitest';
import { entrantNames, withForks } from '../../../src/ui/words/entrantNames.ts';
import { settingName, settingText, settingValue } from '../../../src/ui/words/settings.ts';
import { simulatedCatalog, simulatedDefaults } from '../simulatedCatalog.ts';

const catalog = simulatedCatalog();
const seta = simulatedDefaults;

test('entrants are called by their method', () => {
  expect(entrantNames([seta, { ...seta, method: 'full', methodParams: {} }], catalog)).toEqual([
    'SeTa',
    'Full',
  ]);
  expect(entrantNames([seta], null)).toEqual(['seta']);
});

test('two of one method are told apart by what differs', () => {
  const narrow = { ...seta, methodParams: { ...seta.methodParams, windowScale: 0.3 } };
  expect(entrantNames([seta, narrow], catalog)).toEqual(['SeTa, Window 0.5', 'SeTa, Window 0.3']);
});

test('entrants that differ in nothing are numbered, by hand or not', () => {
  expect(withForks(entrantNames([seta, { ...seta, method: 'full' }, { ...seta }], catalog), [])).toEqual([
    'SeTa 1',
    'Full',
    'SeTa 2',
  ]);
  const forks = [
    { entrant: 2, of: 0, epoch: 1, byHand: true },
    { entrant: 3, of: 1, epoch: 1, byHand: true },
  ];
  const names = withForks(['SeTa', 'SeTa', 'SeTa', 'SeTa'], forks);
  expect(new Set(names).size).toBe(4);
});

test('settings have the term of the form, values their own form', () => {
  expect(settingName('methodParams.groups', seta, catalog)).toBe('Groups');
  expect(settingName('batchSize', seta, catalog)).toBe('Batch size');
  expect(settingName('trainCount', seta, catalog)).toBe('Training images');
  expect(settingName('methodParams.unknown', seta, catalog)).toBe('unknown');
  expect([50_000, 128, true, false, 'abc', undefined].map(settingValue)).toEqual([
    '50,000',
    '128',
    'on',
    'off',
    'abc',
    '\u2013',
  ]);
});

test('a choice is shown by its label, a method and a model by theirs', () => {
  expect(settingText('methodParams.order', 'hardToEasy', seta, catalog)).toBe('hard to easy');
  expect(settingText('model', 'resnet8', seta, catalog)).toBe('ResNet-8');
  expect(settingText('method', 'unknown', seta, catalog)).toBe('unknown');
  expect(settingText('methodParams.order', 'hardToEasy', seta, null)).toBe('hardToEasy');
});
