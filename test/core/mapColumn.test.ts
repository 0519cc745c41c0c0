import { expect, test } from 'vitest';
import { packFates } from '../../src/core/fates.ts';
import { binColumn, placesOfRow, rowOfSample } from '../../src/core/mapColumn.ts';
import { radixOrder } from '../../src/core/radixOrder.ts';
import { randomFrom, someFates } from './someFates.ts';

/** Row by row, place by place: what the packed version must agree with. */
function naive(codes: Uint8Array, order: Uint32Array, rows: number): number[] {
  const counts: number[] = new Array(rows * 4).fill(0);
  order.forEach((sample, place) => {
    const row = Math.floor((place * rows) / order.length);
    counts[row * 4 + (codes[sample] ?? 3)]! += 1;
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
  const codes = someFates(n, n);
  const order = someOrder(n);
  const counts = new Uint32Array(rows * 4).fill(99);
  binColumn(packFates(codes), rowOfSample(order, rows), counts);
  expect([...counts]).toEqual(naive(codes, order, rows));
});

test('samples that an epoch does not have yet are absent', () => {
  const counts = new Uint32Array(4);
  binColumn(packFates(Uint8Array.of(1, 1)), rowOfSample(someOrder(40), 1), counts);
  expect([...counts]).toEqual([0, 2, 0, 38]);
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
