import { expect, test } from 'vitest';
import { fateAt, packFates } from '../../src/core/fates.ts';
import { countByQuantile, lossQuantiles, lossRanks } from '../../src/core/lossRanks.ts';
import { randomFrom, someFates } from './someFates.ts';

test('ranks rise with the loss, in 256 equal parts', () => {
  const random = randomFrom(1);
  const scores = Float32Array.from({ length: 2560 }, () => random() * 5 - 1);
  const ranks = lossRanks(scores);
  const order = [...scores.keys()].sort((a, b) => scores[a]! - scores[b]!);
  expect(order.map((sample) => ranks[sample])).toEqual(order.map((_, place) => Math.floor(place / 10)));
});

test('losses that are not finite rank last', () => {
  const ranks = lossRanks(Float32Array.of(Number.NaN, 2, Number.POSITIVE_INFINITY, 1));
  expect([...ranks]).toEqual([128, 64, 192, 0]);
});

test('equal losses are spread over all ranks, so that no quantile is empty', () => {
  expect(new Set(lossRanks(new Float32Array(512).fill(3))).size).toBe(256);
});

test('quantiles count as a filter over the samples would', () => {
  const n = 4097;
  const random = randomFrom(3);
  const ranks = lossRanks(Float32Array.from({ length: n }, () => random()));
  const fates = packFates(someFates(n, 4));
  const counts = countByQuantile(ranks, fates);
  const of = (quantile: number, codes: readonly number[]) =>
    [...ranks.keys()].filter(
      (i) => Math.floor((ranks[i]! / 256) * lossQuantiles) === quantile && codes.includes(fateAt(fates, i)),
    ).length;
  for (let quantile = 0; quantile < lossQuantiles; quantile += 1) {
    expect(counts.present[quantile]).toBe(of(quantile, [0, 1, 2]));
    expect(counts.trained[quantile]).toBe(of(quantile, [1]));
  }
});
