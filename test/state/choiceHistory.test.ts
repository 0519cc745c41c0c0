import { expect, test } from 'vitest';
import { isChosen, packChosen } from '../../src/core/chosenBits.ts';
import { ChoiceHistory } from '../../src/state/choiceHistory.ts';

const chosen = (epoch: number, trained: readonly number[], present = 20, ranks: number[] | null = null) => ({
  type: 'chosen' as const,
  runId: 'run-1',
  epoch,
  present,
  bits: packChosen(
    Uint32Array.from({ length: present }, (_, i) => Number(trained.includes(i))),
    1,
  ).buffer,
  lossRanks: ranks ? Uint8Array.from(ranks).buffer : null,
});

test('what an epoch trained is kept by epoch and counted by sample', () => {
  const history = new ChoiceHistory();
  history.add(chosen(0, [0, 1, 19]));
  history.add(chosen(1, [1]));
  expect([history.epochCount, history.sampleCount]).toEqual([2, 20]);
  expect([0, 1, 2, 19].map((i) => history.timesChosen[i])).toEqual([1, 2, 0, 1]);
  expect(isChosen(history.at(1)!.bits, 0)).toBe(false);
});

test('an epoch that is told again replaces what it had', () => {
  const history = new ChoiceHistory();
  history.add(chosen(0, [0, 1]));
  history.add(chosen(0, [1, 2]));
  expect(history.epochCount).toBe(1);
  expect([0, 1, 2].map((i) => history.timesChosen[i])).toEqual([0, 1, 1]);
});

test('the oldest bits go when the budget is spent, the counts stay', () => {
  const history = new ChoiceHistory(6);
  for (let epoch = 0; epoch < 4; epoch += 1) history.add(chosen(epoch, [epoch]));
  expect(history.choices.map(({ epoch }) => epoch)).toEqual([2, 3]);
  expect(history.epochCount).toBe(4);
  expect(history.timesChosen[0]).toBe(1);
});

test('how often samples were trained is also told as it stood at an earlier epoch', () => {
  const history = new ChoiceHistory(6);
  for (const trained of [[0, 1], [1], [1, 2], [0]]) history.add(chosen(history.epochCount, trained));
  const timesBefore = (epoch: number) => [...history.timesChosenBefore(epoch).slice(0, 3)];
  expect([2, 3, 4].map(timesBefore)).toEqual([
    [1, 2, 0],
    [1, 3, 1],
    [2, 3, 1],
  ]);
  expect([...history.timesChosen.slice(0, 3)]).toEqual([2, 3, 1]);
});

test('samples that come later are counted from when they came', () => {
  const history = new ChoiceHistory();
  history.add(chosen(0, [3], 10));
  history.add(chosen(1, [3, 15], 20));
  expect([3, 15].map((i) => history.timesChosen[i])).toEqual([2, 1]);
});

test('quantiles count who was there and who was trained, by the order of losses', () => {
  const history = new ChoiceHistory();
  history.add(chosen(0, [0], 4));
  expect(history.at(0)?.quantiles).toBeNull();
  expect(history.newestRanks).toBeNull();
  history.add(chosen(1, [0, 3], 4, [0, 64, 128, 255]));
  const { present, chosen: trained } = history.at(1)!.quantiles!;
  expect([...present]).toEqual([1, 0, 1, 0, 0, 1, 0, 0, 0, 1]);
  expect([...trained]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect([...history.newestRanks!]).toEqual([0, 64, 128, 255]);
});
