import { expect, test } from 'vitest';
import { lossOrderOf } from '../../src/core/lossOrder.ts';

test('the lowest loss is first, equal ones by index, and what is not finite comes last', () => {
  const losses = Float32Array.of(2, Number.NaN, 0.5, 2, 0, Number.POSITIVE_INFINITY, -0, 1e30);
  expect([...lossOrderOf(losses)]).toEqual([4, 6, 2, 0, 3, 7, 1, 5]);
});
