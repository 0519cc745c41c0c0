import { expect, test } from 'vitest';
import { catchCounts, chanceOf, precisionOf, recallOf, sumCatches } from '../../src/core/catchRates.ts';
import { isChosen, packChosen } from '../../src/core/chosenBits.ts';
import { corruptionPlan } from '../../src/core/corruption.ts';
import { hash32 } from '../../src/core/hash.ts';

const settings = { labelNoise: 0.2, duplicates: 0.1, blurred: 0.1, blank: 0.05, corruptionSeed: 2 };
const n = 1003;
const { kinds } = corruptionPlan(n, settings);
/** An epoch that trains a sample in about two of three. */
const bitsOf = (epoch: number) =>
  packChosen(
    Uint32Array.from({ length: n }, (_, i) => Number(hash32(i * 31 + epoch) % 3 > 0)),
    1,
  );

test.each([0, 1, 5])('precision and recall are those of counting one by one, in epoch %i', (epoch) => {
  const bits = bitsOf(epoch);
  let [hit, leftOut, spoilt] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const out = !isChosen(bits, i);
    if (out) leftOut++;
    if (kinds[i]! > 0) spoilt++;
    if (out && kinds[i]! > 0) hit++;
  }
  const counts = catchCounts(bits, kinds, n);
  expect(precisionOf(counts)).toBe(hit / leftOut);
  expect(recallOf(counts)).toBe(hit / spoilt);
  expect(chanceOf(counts)).toEqual({ precision: spoilt / n, recall: leftOut / n });
});

test('each kind is counted by itself', () => {
  const { presentByKind, leftOutByKind } = catchCounts(bitsOf(0), kinds, n);
  for (const kind of [0, 1, 2, 3, 4]) {
    const members = Array.from(kinds.keys()).filter((i) => kinds[i] === kind);
    expect(presentByKind[kind]).toBe(members.length);
    expect(leftOutByKind[kind]).toBe(members.filter((i) => !isChosen(bitsOf(0), i)).length);
  }
});

test('nothing left out has no precision, nothing spoilt no recall', () => {
  const all = packChosen(new Uint32Array(n).fill(1), 1);
  expect(precisionOf(catchCounts(all, kinds, n))).toBeNaN();
  expect(recallOf(catchCounts(all, kinds, n))).toBe(0);
  expect(recallOf(catchCounts(bitsOf(0), new Uint8Array(n), n))).toBeNaN();
});

test('over epochs the counts add up', () => {
  const epochs = [0, 1, 2].map((epoch) => catchCounts(bitsOf(epoch), kinds, n));
  const sum = sumCatches(epochs);
  expect(sum.present).toBe(3 * n);
  expect(sum.leftOut).toBe(epochs.reduce((total, { leftOut }) => total + leftOut, 0));
  expect(sum.leftOutByKind[1]).toBe(epochs.reduce((total, one) => total + one.leftOutByKind[1]!, 0));
});
