import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idleWaitMs, mapForReading, measureWaits, whenDone } from '../../src/gpu/waits.ts';
import { tickingQueue } from './tickingQueue.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('GPUMapMode', { READ: 1 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What the work takes by the faked clock. */
async function msOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  let ended: number | null = null;
  void work().then(() => {
    ended = performance.now();
  });
  for (let ms = 0; ended === null && ms < 2000; ms++) await vi.advanceTimersByTimeAsync(1);
  return (ended ?? Number.POSITIVE_INFINITY) - started;
}

test('a queue that looks every 100 ms is made to look while somebody waits', async () => {
  const gpu = tickingQueue(100);
  await msOf(() => measureWaits(gpu.device));
  expect(idleWaitMs(gpu.device)).toBeLessThan(10);
  expect(await msOf(() => mapForReading(gpu.device, gpu.work(30)))).toBeLessThan(40);
  const { empty } = gpu;
  await vi.advanceTimersByTimeAsync(1000);
  expect(gpu.empty).toBe(empty);
});

test('waits one behind the other do not multiply the submissions', async () => {
  const gpu = tickingQueue(100);
  await msOf(() => measureWaits(gpu.device));
  const before = gpu.empty;
  const ms = await msOf(async () => {
    for (let i = 0; i < 20; i++) await mapForReading(gpu.device, gpu.work(5));
  });
  expect(gpu.empty - before).toBeLessThan(ms / 2);
});

test('a queue that answers quickly is given nothing but work', async () => {
  const gpu = tickingQueue(1);
  await msOf(() => measureWaits(gpu.device));
  expect(idleWaitMs(gpu.device)).toBe(1);
  expect(await msOf(() => mapForReading(gpu.device, gpu.work(30)))).toBeLessThanOrEqual(31);
  expect(gpu.empty).toBe(0);
});

test('where empty submissions do not help there are none, and the long wait is known', async () => {
  const gpu = tickingQueue(100, false);
  await msOf(() => measureWaits(gpu.device));
  expect(idleWaitMs(gpu.device)).toBe(100);
  const { empty } = gpu;
  await msOf(() => whenDone(gpu.device));
  expect(gpu.empty).toBe(empty);
});

test('a device that is lost is left alone, and never holds up its opening', async () => {
  const gpu = tickingQueue(100);
  await msOf(() => measureWaits(gpu.device));
  void mapForReading(gpu.device, gpu.work(1e6));
  await vi.advanceTimersByTimeAsync(20);
  gpu.lose();
  await vi.advanceTimersByTimeAsync(20);
  const { empty } = gpu;
  await vi.advanceTimersByTimeAsync(1000);
  expect(gpu.empty).toBe(empty);

  const silent = tickingQueue(1e9);
  silent.lose();
  expect(await msOf(() => measureWaits(silent.device))).toBeLessThan(10);
});
