import { expect, test } from 'vitest';
import { lossRanksOf } from '../../src/core/lossRanks.ts';

test('ranks tell how many samples have a lower loss, in 256ths', () => {
  const losses = Float32Array.from({ length: 1000 }, (_, i) => ((i * 389) % 1000) / 100);
  const ranks = lossRanksOf(losses)!;
  for (const [i, loss] of losses.entries()) {
    const lower = losses.filter((other) => other < loss).length;
    expect(ranks[i]).toBe(Math.floor((256 * lower) / 1000));
  }
});

test('equal losses share a rank, and what is not finite ranks highest', () => {
  expect([...lossRanksOf(Float32Array.of(2, 1, 2, Number.NaN, Number.NEGATIVE_INFINITY))!]).toEqual([
    51, 0, 51, 153, 153,
  ]);
});

test('losses that are all equal cannot be ranked', () => {
  expect(lossRanksOf(new Float32Array(5).fill(3))).toBeNull();
  expect(lossRanksOf(new Float32Array(0))).toBeNull();
});
