import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { SampleHistory } from '../../src/engine/sampleHistory.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const floats = (...values: number[]) => Float32Array.from(values);

test('a sample that came later has no moments before', () => {
  const history = new SampleHistory();
  history.add(0, floats(3, 3), bytes(0, 1));
  history.add(1, floats(0.5, 1.5, 3), bytes(2, 0, 1));
  expect(history.momentsOf(1)).toEqual([
    { epoch: 0, loss: 3, category: 1 },
    { epoch: 1, loss: 1.5, category: 0 },
  ]);
  expect(history.momentsOf(2)).toEqual([{ epoch: 1, loss: 3, category: 1 }]);
  expect(history.momentsOf(9)).toEqual([]);
});

test('an epoch that is told again replaces what was known from there on', () => {
  const history = new SampleHistory();
  for (const epoch of [0, 1, 2]) history.add(epoch, floats(epoch), bytes(0));
  history.add(1, floats(9), bytes(0));
  expect(history.momentsOf(0).map(({ epoch, loss }) => [epoch, loss])).toEqual([
    [0, 0],
    [1, 9],
  ]);
});

test('beyond the budget the oldest epochs go', () => {
  const history = new SampleHistory(3 * 5 * 10);
  for (let epoch = 0; epoch < 7; epoch++) history.add(epoch, new Float32Array(10), new Uint8Array(10));
  expect(history.momentsOf(0).map(({ epoch }) => epoch)).toEqual([4, 5, 6]);
});

test('the nearest by loss are those of sorting all by distance', () => {
  const losses = Float32Array.from({ length: 500 }, (_, i) => (hash32(i) % 97) / 10);
  losses[13] = Number.NaN;
  losses[14] = Number.POSITIVE_INFINITY;
  const history = new SampleHistory();
  history.add(0, losses, new Uint8Array(500));
  const expected = Array.from(losses, (loss, index) => ({ index, loss }))
    .filter(({ index, loss }) => index !== 100 && Number.isFinite(loss))
    .sort((a, b) => Math.abs(a.loss - losses[100]!) - Math.abs(b.loss - losses[100]!) || a.index - b.index)
    .slice(0, 8);
  expect(history.nearest(100, 8)).toEqual(expected);
  expect(history.nearest(13, 8)).toEqual([]);
  expect(new SampleHistory().nearest(0, 8)).toEqual([]);
});
