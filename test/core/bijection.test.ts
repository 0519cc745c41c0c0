import { expect, test } from 'vitest';
import { bijectionOf, identityOf, place, sampleAt } from '../../src/core/bijection.ts';

test.each([1, 2, 3, 63, 64, 65, 1000, 4097])('%i places are taken once each', (size) => {
  const bijection = bijectionOf(size, 5, 2);
  const places = Array.from({ length: size }, (_, sample) => place(bijection, sample));
  expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
});

test('sampleAt undoes place', () => {
  const bijection = bijectionOf(50_000, 9, 1);
  for (let sample = 0; sample < 50_000; sample += 37) {
    expect(sampleAt(bijection, place(bijection, sample))).toBe(sample);
  }
});

test('the order depends on every word of its key', () => {
  const orderOf = (...words: number[]) =>
    Array.from({ length: 200 }, (_, sample) => place(bijectionOf(200, ...words), sample)).join();
  const orders = [orderOf(0, 0), orderOf(0, 1), orderOf(1, 0), orderOf(1, 1)];
  expect(new Set(orders).size).toBe(4);
  expect(orderOf(0, 0)).toBe(orders[0]);
});

test('a draw without replacement takes every sample equally often', () => {
  const [size, kept, draws] = [100, 30, 4000];
  const taken = new Array<number>(size).fill(0);
  for (let epoch = 0; epoch < draws; epoch++) {
    const bijection = bijectionOf(size, 1, epoch);
    for (let sample = 0; sample < size; sample++) if (place(bijection, sample) < kept) taken[sample]!++;
  }
  const expected = (draws * kept) / size;
  const variance = expected * (1 - kept / size);
  const chiSquare = taken.reduce((sum, count) => sum + (count - expected) ** 2 / variance, 0);
  // 99 degrees of freedom (times (n - 1) / n): mean 100, deviation about 14.
  expect(chiSquare).toBeGreaterThan(100 - 5 * 14);
  expect(chiSquare).toBeLessThan(100 + 5 * 14);
});

test('pairs of samples are drawn together as often as chance has it', () => {
  const [size, kept, draws] = [64, 32, 3000];
  let together = 0;
  for (let epoch = 0; epoch < draws; epoch++) {
    const bijection = bijectionOf(size, 3, epoch);
    if (place(bijection, 0) < kept && place(bijection, 1) < kept) together++;
  }
  const chance = (kept / size) * ((kept - 1) / (size - 1));
  const deviation = Math.sqrt(draws * chance * (1 - chance));
  expect(Math.abs(together - draws * chance)).toBeLessThan(5 * deviation);
});

test('the identity moves nothing', () => {
  const identity = identityOf(70);
  expect(Array.from({ length: 70 }, (_, sample) => place(identity, sample))).toEqual([...Array(70).keys()]);
});
