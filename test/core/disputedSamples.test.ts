import { expect, test } from 'vitest';
import { toBase64 } from '../../src/core/base64.ts';
import { packChosen } from '../../src/core/chosenBits.ts';
import { disputedSamples } from '../../src/core/disputedSamples.ts';
import type { Recording } from '../../src/core/recording.ts';
import { samples, someRecording } from './recordings.ts';

/** A recording whose epochs train these samples. */
function training(...epochs: readonly (readonly number[])[]): Recording {
  const [epoch] = someRecording().epochs;
  const bitsOf = (trained: readonly number[]) =>
    packChosen(
      Uint32Array.from({ length: samples }, (_, i) => Number(trained.includes(i))),
      1,
    );
  const told = epochs.map((trained) => ({ ...epoch!, chosen: toBase64(bitsOf(trained)) }));
  return { ...someRecording(), epochs: told };
}

test('what two runs disagree about is picked after epochs 1, 2, 4 and the last, in both directions', () => {
  const a = training([1], [], [3], [], [5], [7]);
  const b = training([2], [], [4], [], [6], [8]);
  expect(disputedSamples(a, b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(disputedSamples(b, a)).toEqual(disputedSamples(a, b));
});

test('a disagreement that is over before one looks is not picked', () => {
  expect(disputedSamples(training([1], [2], [9], [3]), training([1], [2], [3], [9]))).toEqual([]);
});

test('after an epoch whose choice was not recorded nothing is picked', () => {
  const a = training([1], [2], [3], [4]);
  const bare = { ...a, epochs: a.epochs.map((epoch, e) => (e === 2 ? { ...epoch, chosen: null } : epoch)) };
  expect(disputedSamples(bare, training([], [], [], []))).toEqual([1, 2]);
});
