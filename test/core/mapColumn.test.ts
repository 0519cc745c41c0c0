import { expect, test } from 'vitest';
import { binColumn, placesOfRow, rowOfSample } from '../../src/core/mapColumn.ts';
import { radixOrder } from '../../src/core/radixOrder.ts';
import { bitsOf, randomFrom, someChoices } from './someBits.ts';

/** Place by place: what the version that reads bits must agree with. */
function naive(chosen: readonly boolean[], order: Uint32Array, rows: number): number[] {
  const counts: number[] = new Array(rows * 2).fill(0);
  order.forEach((sample, place) => {
    if (sample >= chosen.length) return;
    const row = Math.floor((place * rows) / order.length);
    counts[row * 2]! += chosen[sample] ? 1 : 0;
    counts[row * 2 + 1]! += 1;
  });
  return counts;
}

function someOrder(n: number): Uint32Array {
  const random = randomFrom(n + 7);
  return radixOrder(Uint32Array.from({ length: n }, () => random() * 2 ** 32));
}

test.each([
  [1, 1],
  [63, 10],
  [64, 64],
  [65, 7],
  [4097, 300],
])('%i samples in %i rows are counted as sample by sample', (n, rows) => {
  const chosen = someChoices(n, n);
  const order = someOrder(n);
  const counts = new Uint32Array(rows * 2).fill(99);
  binColumn(bitsOf(chosen), n, rowOfSample(order, rows), counts);
  expect([...counts]).toEqual(naive(chosen, order, rows));
});

test('samples that an epoch does not have yet are not counted', () => {
  const chosen = someChoices(21, 3);
  const order = someOrder(40);
  const counts = new Uint32Array(10);
  binColumn(bitsOf(chosen), 21, rowOfSample(order, 5), counts);
  expect([...counts]).toEqual(naive(chosen, order, 5));
});

test('the places of a row are those that the order puts there', () => {
  for (const [n, rows] of [
    [100, 7],
    [64, 64],
    [1000, 999],
  ] as const) {
    const rowOf = rowOfSample(
      Uint32Array.from({ length: n }, (_, i) => i),
      rows,
    );
    for (let row = 0; row < rows; row += 1) {
      const [from, to] = placesOfRow(row, rows, n);
      expect([...rowOf.keys()].filter((place) => rowOf[place] === row)).toEqual(
        Array.from({ length: to - from }, (_, i) => from + i),
      );
    }
  }
});
