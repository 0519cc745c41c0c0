import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChunkSize } from '../../src/engine/chunkSize.ts';
import { chunksInFlight } from '../../src/engine/lane.ts';
import { WorkClock } from '../../src/engine/workClock.ts';
import { idleWaitMs, mapForReading, measureWaits } from '../../src/gpu/waits.ts';
import { type TickingQueue, tickingQueue } from '../gpu/tickingQueue.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('GPUMapMode', { READ: 1 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a chunk lasts about 25 ms where the answer is quick', () => {
  const size = new ChunkSize(0.5);
  for (let i = 0; i < 20; i++) size.took(size.next(400, null), 2 * size.next(400, null) + 0.5);
  expect(size.next(400, null)).toBe(8);
});

test('the wait for the answer is not taken for work', () => {
  const size = new ChunkSize(100);
  size.took(1, 105);
  expect(size.next(400, null)).toBe(2);
  size.took(2, 300);
  expect(size.next(400, null)).toBe(1);
});

/** Trains for two seconds as a session does. @returns steps a second, and the most milliseconds of work queued */
async function trainOn(gpu: TickingQueue, stepMs: number) {
  const measured = measureWaits(gpu.device);
  await vi.advanceTimersByTimeAsync(1000);
  await measured;
  const size = new ChunkSize(idleWaitMs(gpu.device));
  const clock = new WorkClock();
  const began = performance.now();
  let [done, queued, mostQueued] = [0, 0, 0];
  const chunk = (steps: number) =>
    clock.time(
      () => mapForReading(gpu.device, gpu.work(steps * stepMs)),
      (seconds) => {
        size.took(steps, seconds * 1000);
        done += steps;
        queued -= steps;
      },
    );
  let over = false;
  const train = async () => {
    const inFlight: Promise<void>[] = [];
    while (!over) {
      const steps = size.next(1000, null);
      queued += steps;
      mostQueued = Math.max(mostQueued, queued);
      inFlight.push(chunk(steps));
      if (inFlight.length >= chunksInFlight) await inFlight.shift();
    }
  };
  void train();
  await vi.advanceTimersByTimeAsync(2000);
  over = true;
  return { rate: (done * 1000) / (performance.now() - began), queuedMs: mostQueued * stepMs };
}

test.each([
  ['looks every 100 ms', 100],
  ['answers within a millisecond', 1],
] as const)('a queue that %s is kept busy, with little queued', async (_, tickMs) => {
  const { rate, queuedMs } = await trainOn(tickingQueue(tickMs), 0.5);
  expect(rate).toBeGreaterThan(0.9 * 2000);
  expect(queuedMs).toBeLessThanOrEqual(2 * 1.5 * 25);
});
