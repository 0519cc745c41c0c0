import { expect, onTestFinished, test, vi } from 'vitest';
import { compareSteps, stepsPerRound } from '../../src/bench/compareSteps.ts';

function recorder(log: string[], id: string) {
  return {
    id,
    step: () => void log.push(`${id}`),
    finish: async () => void log.push(`${id}!`),
  };
}

test('the time of a step decides how many of them a round has', () => {
  expect(stepsPerRound(1000, 300)).toBe(1);
  expect(stepsPerRound(100, 300)).toBe(3);
  expect(stepsPerRound(0.01, 300)).toBe(100);
});

test('contestants take turns, another one first in every round, each waited for', async () => {
  const log: string[] = [];
  const times = await compareSteps([recorder(log, 'a'), recorder(log, 'b')], { rounds: 2, roundMs: 0 });
  const calibration = ['a', 'a!', 'a', 'a!', 'b', 'b!', 'b', 'b!'];
  expect(log).toEqual([...calibration, 'a', 'a!', 'b', 'b!', 'b', 'b!', 'a', 'a!']);
  expect([...times.keys()]).toEqual(['a', 'b']);
});

test('a time is that of one step, in the median of the rounds', async () => {
  let clock = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
  onTestFinished(() => now.mockRestore());
  // The first calls find out how many steps a round has: 10 of 10 ms. One round is slow.
  const sizing = [500, 10, ...Array(10).fill(10)];
  const costs = [...sizing, ...Array(10).fill(10), ...Array(10).fill(500), ...Array(10).fill(12)];
  const timed = {
    id: 'timed',
    step: () => {
      clock += costs.shift()!;
    },
    finish: async () => undefined,
  };
  const times = await compareSteps([timed], { rounds: 3, roundMs: 100 });
  expect(times.get('timed')).toBe(12);
  expect(costs).toEqual([]);
});

test('every contestant gets steps for about the same time, and the answer of the GPU hardly counts for any', async () => {
  let clock = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
  onTestFinished(() => now.mockRestore());
  const answerMs = 10;
  const counts = new Map<string, number>();
  const contestant = (id: string, stepMs: number) => ({
    id,
    step: () => {
      clock += stepMs;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    },
    finish: async () => {
      clock += answerMs;
    },
  });
  const times = await compareSteps([contestant('quick', 4), contestant('slow', 100)], {
    rounds: 1,
    roundMs: 300,
  });
  expect(times.get('quick')).toBeLessThan(4 * 1.05);
  expect(times.get('slow')).toBeLessThan(100 * 1.05);
  expect(counts.get('quick')).toBeGreaterThan(10 * counts.get('slow')!);
});
