import { expect, test } from 'vitest';
import { sampleOrder } from '../../src/core/sampleOrder.ts';
import { randomFrom } from './someBits.ts';

const n = 500;
const random = randomFrom(9);
const labels = Uint8Array.from({ length: n }, () => random() * 10);
const ranks = Uint8Array.from({ length: n }, () => random() * 256);
const timesTrained = Uint16Array.from({ length: n }, () => random() * 200);
const inputs = { count: n, labels, ranks, timesTrained };

test.each([
  ['label', labels],
  ['loss', ranks],
  ['frequency', timesTrained],
] as const)('by %s, then by loss, then by index', (name, by) => {
  const expected = [...labels.keys()].sort((a, b) => by[a]! - by[b]! || ranks[a]! - ranks[b]! || a - b);
  expect([...sampleOrder(name, inputs)!]).toEqual(expected);
});

test('an order whose input is not known, or is too short, cannot be had', () => {
  expect(sampleOrder('label', { ...inputs, labels: null })).toBeNull();
  expect(sampleOrder('loss', { ...inputs, ranks: ranks.subarray(1) })).toBeNull();
  expect(sampleOrder('frequency', { ...inputs, ranks: null })).toHaveLength(n);
});
