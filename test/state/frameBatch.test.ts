import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { batchPerFrame, createFramePace, restAfter } from '../../src/state/frameBatch.ts';

const frameMs = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, frameMs));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** How often a sink is drawn that takes `costMs` for each batch while an item comes every millisecond. */
function timesDrawn(costMs: number, forMs: number): number {
  let spentMs = 0;
  let times = 0;
  const sink = batchPerFrame<number>(
    () => {
      times += 1;
      spentMs += costMs;
    },
    createFramePace(() => performance.now() + spentMs),
  );
  for (let ms = 0; ms < forMs; ms++) {
    sink(ms);
    vi.advanceTimersByTime(1);
  }
  return times;
}

test('items of one frame come as one batch, in order', () => {
  const batches: (readonly number[])[] = [];
  const sink = batchPerFrame<number>((items) => batches.push(items));
  for (const item of [1, 2, 3]) sink(item);
  vi.advanceTimersByTime(frameMs);
  sink(4);
  vi.advanceTimersByTime(frameMs);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

test('a quick drawing never rests, a slow one twice as long as it took, but not for ever', () => {
  expect(restAfter(5)).toBe(0);
  expect(restAfter(50)).toBe(100);
  expect(restAfter(10_000)).toBe(300);
});

test('a page that draws slowly is drawn less often', () => {
  const quick = timesDrawn(0, 600);
  expect(quick).toBeGreaterThan(30);
  expect(timesDrawn(60, 600)).toBeLessThan(quick / 4);
});
