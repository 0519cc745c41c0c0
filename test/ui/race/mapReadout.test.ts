import { expect, test } from 'vitest';
import { toneOf } from '../../../src/ui/race/mapPainter.ts';
import { samplesOfRow, shareWords, trainedShare } from '../../../src/ui/race/mapReadout.ts';
import { orderedAt } from '../../../src/ui/race/orderedAt.ts';
import { classMiddles } from '../../../src/ui/race/rowMarks.ts';
import { bitsOf } from '../../core/someBits.ts';

const order = Uint32Array.of(5, 3, 1, 0, 2, 4);
const labels = Uint8Array.of(0, 1, 0, 1, 1, 1);

test('a row names its places, its samples and their most common class', () => {
  const row = samplesOfRow(order, labels, 0, 2);
  expect([row.from, row.to, [...row.samples]]).toEqual([0, 3, [5, 3, 1]]);
  expect(row.topClass).toEqual({ label: 1, share: 1 });
  expect(samplesOfRow(order, labels, 1, 2).topClass).toEqual({ label: 0, share: 2 / 3 });
  expect(samplesOfRow(order, null, 1, 2).topClass).toBeNull();
});

test('the share under the pointer counts only samples that were there', () => {
  const bits = bitsOf([true, false, true, true]);
  const choice = { epoch: 0, present: 4, bits, quantiles: null, corrupted: null };
  expect(trainedShare(Uint32Array.of(0, 1, 5), choice)).toBe(0.5);
  expect(trainedShare(Uint32Array.of(4, 5), choice)).toBeNull();
  expect(trainedShare(Uint32Array.of(0), undefined)).toBeNull();
});

test('of a sample alone it is said whether it is trained, and that this is not known where nothing tells', () => {
  expect([1, 0, null].map((share) => shareWords(share, true))).toEqual([
    'trained',
    'not trained',
    'not known',
  ]);
  expect([0.5, 0, null].map((share) => shareWords(share, false))).toEqual(['50 %', '0 %', '\u2013']);
});

test('classes are named at the middle of their rows, those without a sample not at all', () => {
  expect(classMiddles(order, labels, 3)).toEqual([1 / 6, 4 / 6, null]);
});

test('the order is made anew when the epochs have doubled and when the run is over', () => {
  expect([0, 1, 2, 3, 4, 7, 8, 200].map((epochs) => orderedAt(epochs, false))).toEqual([
    0, 1, 2, 2, 4, 4, 8, 128,
  ]);
  expect(orderedAt(200, true)).toBe(200);
});

test('a cell is as dense as its share is trained, and empty where no sample was there', () => {
  expect(toneOf(0, 0)).toBe(0);
  expect(toneOf(10, 10)).toBe(1);
  expect(toneOf(0, 10)).toBe(0.25);
  expect(toneOf(5, 10)).toBeCloseTo(0.625, 12);
});
