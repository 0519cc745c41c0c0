import { afterEach, expect, test } from 'vitest';
import type { EpochRecord, SelectionReport } from '../../../src/core/records.ts';
import { ChoiceHistory } from '../../../src/state/choiceHistory.ts';
import { createLessonStore, readPlace } from '../../../src/state/lessonStore.ts';
import { stepTexts } from '../../../src/texts/lessons.ts';
import { speak } from '../../../src/texts/texts.ts';
import { valueWords, verdict } from '../../../src/ui/lessons/answerWords.ts';
import { lossPeaks, peakDistance } from '../../../src/ui/lessons/curvePeaks.ts';
import { rememberLessons } from '../../../src/ui/lessons/lessonMemory.ts';
import { chanceBand, measure } from '../../../src/ui/lessons/measures.ts';
import { referenceRows } from '../../../src/ui/lessons/referenceRows.ts';
import type { Snapshot } from '../../../src/ui/lessons/snapshot.ts';
import { stalenessOf } from '../../../src/ui/lessons/staleness.ts';
import { simulatedDefaults } from '../simulatedCatalog.ts';

afterEach(() => speak('en'));

const record = (epoch: number, trainLoss: number) => ({ epoch, trainLoss }) as EpochRecord;
const report = (epoch: number, phase: SelectionReport['phase'] = 'prune') => ({ epoch, phase });

test('peaks are counted on the curve before annealing, the first epoch left out', () => {
  const losses = [9, 2.1, 2.2, 2.0, 2.3, 1.9, 2.1, 2.2, 1.7, 3, 1];
  const records = losses.map((loss, epoch) => record(epoch, loss));
  const reports = losses.map((_, epoch) => report(epoch, epoch < 9 ? 'prune' : 'anneal'));
  expect(lossPeaks(records, reports)).toEqual([2, 4, 7]);
});

test('the distance of peaks is their middle one, and unknown below two peaks', () => {
  expect(peakDistance([5, 8, 11, 13])).toBe(3);
  expect(peakDistance([4])).toBeNull();
  expect(peakDistance([])).toBeNull();
});

function choices(...epochs: readonly (readonly number[])[]): ChoiceHistory {
  const history = new ChoiceHistory();
  epochs.forEach((chosen, epoch) => {
    const bits = new Uint8Array(1);
    for (const i of chosen) bits[0]! |= 1 << i;
    history.add({ type: 'chosen', runId: 'r', epoch, present: 4, bits: bits.buffer, lossRanks: null });
  });
  return history;
}

test('an image is as stale as the epochs since it was chosen last; one never chosen is counted', () => {
  expect(stalenessOf(choices([0, 1, 2, 3]))).toEqual({ oldest: 0, never: 0 });
  expect(stalenessOf(choices([0, 1, 2], [1], [1, 2], [2]))).toEqual({ oldest: 4, never: 0.25 });
  expect(stalenessOf(choices([0, 1, 2, 3], [1], [1, 2], [2]))).toEqual({ oldest: 3, never: 0 });
  expect(stalenessOf(new ChoiceHistory())).toBeNull();
});

test('chance makes larger differences with fewer test images', () => {
  expect(chanceBand(0.5, 0.5, 10_000)).toBeCloseTo(0.01414, 4);
  expect(chanceBand(0.5, 0.5, 100)).toBeCloseTo(0.1414, 3);
});

test('where an epoch was not tested, how accuracy went is not known', () => {
  const run = (...accuracies: readonly number[]) =>
    ({
      config: simulatedDefaults,
      records: accuracies.map((testAccuracy, epoch) => ({ epoch, testAccuracy })),
    }) as unknown as Snapshot['run'];
  const known = (...accuracies: readonly number[]) =>
    measure('accuracySinceFirst', { run: run(...accuracies) } as Snapshot);
  expect(known(0.2, 0.6)).toBe('rise');
  expect(known(0.2, Number.NaN)).toBeNull();
});

test('a number is right when it is close enough; without a guess nothing is judged', () => {
  const question = { kind: 'number', min: 0, max: 9, within: 0.4, truth: 'lossOfGuessing' } as const;
  const texts = { says: [], unit: 'nats' };
  expect(verdict(question, texts, 2, 2.3).right).toBe(true);
  expect(verdict(question, texts, 3, 2.3)).toMatchObject({
    right: false,
    words: expect.stringContaining('2.3 nats'),
  });
  expect(verdict(question, texts, 'shown', 2.3).right).toBeNull();
  expect(verdict(question, texts, 2, null).words).toMatch(/too short or too noisy/);
});

test('an answer given in one language is told in the other', async () => {
  const question = { kind: 'choice', options: ['rise', 'fall', 'stay'], truth: 'lossAtFall' } as const;
  const told = () => verdict(question, stepTexts('window', 'fall'), 'rise', 'fall').words;
  expect(told()).toBe('You said \u201crise\u201d. Here it is \u201cfall\u201d.');
  await speak('de');
  expect(told()).toBe('Ihre Antwort: „steigen“. Hier ist es „sinken“.');
  const number = { kind: 'number', min: 0, max: 6, within: 0.4, truth: 'lossOfGuessing' } as const;
  expect(valueWords(number, { says: [] }, 2.346)).toBe('2,35');
});

test('what lesson 6 says of the reference runs holds in their numbers', () => {
  for (const images of [10_000, 50_000]) {
    const rows = referenceRows(images);
    const [full, infobatch, wide, ...rest] = rows;
    expect([full, infobatch, wide].map((row) => row?.method)).toEqual(['full', 'infobatch', 'seta']);
    // "The order stays: full training, InfoBatch, SeTa with a wide window, the rest"; "no pruning is free".
    expect(wide?.name).toContain('window 0.9');
    expect(full!.accuracy - infobatch!.accuracy).toBeGreaterThan(0.005);
    expect(full!.accuracy - wide!.accuracy).toBeLessThan(0.02);
    // "save about as much as each other"
    expect(Math.abs(infobatch!.saved - wide!.saved)).toBeLessThan(0.04);
    // "With a narrower window SeTa saves about twice as much, and ends near plain random choice"
    const narrow = rest.find(({ name }) => name.includes('window 0.5'))!;
    expect(narrow.saved / wide!.saved).toBeGreaterThan(1.7);
    const random = rest.filter(({ method }) => method === 'static' || method === 'dynamic');
    for (const { accuracy } of random) expect(Math.abs(narrow.accuracy - accuracy)).toBeLessThan(0.02);
  }
});

test('a link names a lesson or one of its steps', () => {
  expect(readPlace('4')).toEqual({ lesson: 4, step: 1 });
  expect(readPlace('4.12')).toEqual({ lesson: 4, step: 12 });
  for (const bad of ['', '0', '4.0', '4.', 'four', '4.2.1', '-1', '400']) expect(readPlace(bad)).toBeNull();
});

test('where one was is kept in the browser, and rubbish there is passed over', () => {
  const kept = new Map<string, string>();
  const shelf = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  const first = createLessonStore();
  rememberLessons(first, shelf);
  first.setState({ kept: { lesson: 4, step: 3 }, done: [1] });
  const second = createLessonStore();
  rememberLessons(second, shelf);
  expect(second.getState()).toMatchObject({ kept: { lesson: 4, step: 3 }, done: [1], place: null });
  for (const rubbish of ['{', '[]', 'null', '{"kept":7,"done":"x"}']) {
    const store = createLessonStore();
    rememberLessons(store, { getItem: () => rubbish, setItem: () => undefined });
    expect(store.getState()).toMatchObject({ kept: null, done: [] });
  }
});
