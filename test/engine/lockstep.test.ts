import { expect, test } from 'vitest';
import { mayGo, nextToGo } from '../../src/engine/lockstep.ts';

const at = (epoch: number, share: number, samples = 0, seconds = 0) => {
  return { epoch, progress: epoch + share, samples, seconds };
};

test('by epoch nobody begins the next before all have closed theirs', () => {
  const [ahead, behind] = [at(2, 0), at(1, 0.9)];
  expect(mayGo([ahead, behind], 'epoch')).toEqual([behind]);
  expect(nextToGo([ahead, behind], 'epoch')).toBe(behind);
});

test('within an epoch the one with the smaller share goes, so that all curves move together', () => {
  const runners = [at(1, 0.5), at(1, 0.25), at(1, 0.4)];
  expect(nextToGo(runners, 'epoch')).toBe(runners[1]);
});

test('by samples and by time the epoch does not count', () => {
  const runners = [at(5, 0, 900, 2), at(1, 0, 1000, 1)];
  expect(nextToGo(runners, 'samples')).toBe(runners[0]);
  expect(nextToGo(runners, 'time')).toBe(runners[1]);
});

test('of equals the first goes, of none nobody', () => {
  const runners = [at(0, 0), at(0, 0)];
  expect(nextToGo(runners, 'epoch')).toBe(runners[0]);
  expect(nextToGo([], 'epoch')).toBeUndefined();
});
