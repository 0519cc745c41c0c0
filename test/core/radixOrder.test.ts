import { expect, test } from 'vitest';
import { radixOrder } from '../../src/core/radixOrder.ts';
import { randomFrom } from './someBits.ts';

const sorted = (keys: Uint32Array) => [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);

test.each([0, 1, 63, 64, 65, 4097])('%i keys come in the order of a stable sort', (n) => {
  const random = randomFrom(n);
  const keys = Uint32Array.from({ length: n }, () => Math.floor(random() * 2 ** 32));
  expect([...radixOrder(keys)]).toEqual(sorted(keys));
});

test('equal keys keep their order, however many there are', () => {
  const keys = Uint32Array.from({ length: 1000 }, (_, i) => (i % 3) * 2 ** 30);
  expect([...radixOrder(keys)]).toEqual(sorted(keys));
  expect([...radixOrder(new Uint32Array(50))]).toEqual([...new Uint32Array(50).keys()]);
});
