import { expect, test } from 'vitest';
import { WorkClock } from '../../src/engine/workClock.ts';

function manual() {
  let end: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

test('overlapping pieces of two runs are timed one after the other, and idle time is nobody’s', async () => {
  let ms = 0;
  const clock = new WorkClock(() => ms);
  const took: Record<string, number> = {};
  const time = (name: string, work: Promise<void>) =>
    clock.time(
      () => work,
      (seconds) => {
        took[name] = seconds;
      },
    );
  const [a, b, c] = [manual(), manual(), manual()];
  ms = 1000;
  const first = time('a', a.promise);
  ms = 1100;
  const second = time('b', b.promise);
  ms = 3000;
  a.end();
  await first;
  ms = 3500;
  b.end();
  await second;
  ms = 60_000;
  const third = time('c', c.promise);
  ms = 61_000;
  c.end();
  await third;
  expect(took).toEqual({ a: 2, b: 0.5, c: 1 });
});

test('a piece that fails is timed as well', async () => {
  let ms = 0;
  const clock = new WorkClock(() => ms);
  let took = -1;
  const failing = clock.time(
    async () => {
      ms = 250;
      throw new Error('lost');
    },
    (seconds) => {
      took = seconds;
    },
  );
  await expect(failing).rejects.toThrow('lost');
  expect(took).toBe(0.25);
});
