import { expect, test } from 'vitest';
import { createSlices } from '../../../src/ui/race/frameSlices.ts';

/** Slices on a clock of our own: every piece of work takes a millisecond, frames come when asked for. */
function openSlices(budgetMs: number) {
  const frames: (() => void)[] = [];
  let clock = 0;
  const slices = createSlices(
    budgetMs,
    (run) => frames.push(run),
    () => clock,
  );
  const work = (pieces: number, log: string[], name: string) => {
    let left = pieces;
    return () => {
      clock += 1;
      log.push(name);
      left -= 1;
      return left > 0;
    };
  };
  return { slices, work, frames, frame: () => frames.shift()?.() };
}

test('a frame does no more than its budget, the rest comes in the next', () => {
  const { slices, work, frames, frame } = openSlices(3);
  const log: string[] = [];
  slices.add(work(5, log, 'a'));
  expect(log).toHaveLength(0);
  frame();
  expect(log).toHaveLength(3);
  frame();
  expect(log).toHaveLength(5);
  expect(frames).toHaveLength(0);
});

test('several works take turns', () => {
  const { slices, work, frame } = openSlices(4);
  const log: string[] = [];
  slices.add(work(9, log, 'a'));
  slices.add(work(9, log, 'b'));
  frame();
  expect(log).toEqual(['a', 'b', 'a', 'b']);
});

test('work that is taken back is not done, and new work begins anew', () => {
  const { slices, work, frames, frame } = openSlices(4);
  const log: string[] = [];
  slices.add(work(3, log, 'a'))();
  frame();
  expect(log).toEqual([]);
  slices.add(work(1, log, 'b'));
  expect(frames).toHaveLength(1);
  frame();
  expect(log).toEqual(['b']);
});
