import { expect, test } from 'vitest';
import { ChunkSize } from '../../src/engine/chunkSize.ts';
import { Pace } from '../../src/engine/pace.ts';

function paceAt(secondsPerEpoch: number | null) {
  const clock = { ms: 0 };
  const pace = new Pace(() => clock.ms);
  pace.secondsPerEpoch = secondsPerEpoch;
  pace.begin();
  return { pace, clock };
}

test('at full speed nothing waits', () => {
  expect(paceAt(null).pace.waitMs(0.9)).toBe(0);
});

test('an epoch is stretched in proportion to what is done of it', () => {
  const { pace, clock } = paceAt(10);
  clock.ms = 1000;
  expect(pace.waitMs(0.5)).toBe(4000);
  clock.ms = 6000;
  expect(pace.waitMs(0.5)).toBe(0);
});

test('a pause makes nothing late, and a late epoch is not caught up', () => {
  const { pace, clock } = paceAt(10);
  clock.ms = 60_000;
  pace.paused(60_000);
  expect(pace.waitMs(0.5)).toBe(5000);
  clock.ms = 90_000;
  expect(pace.waitMs(1)).toBe(0);
  expect(pace.waitMs(1.5)).toBe(5000);
});

test('a new speed counts from where the race is', () => {
  const { pace, clock } = paceAt(null);
  clock.ms = 500;
  pace.waitMs(0.5);
  pace.secondsPerEpoch = 10;
  expect(pace.waitMs(0.6)).toBeCloseTo(1000);
});

test('images a second are those of the last seconds, and a pause forgets them', () => {
  const { pace, clock } = paceAt(null);
  for (clock.ms = 0; clock.ms <= 5000; clock.ms += 500) pace.trained(100);
  expect(pace.imagesPerSecond).toBe(200);
  pace.paused(10);
  expect(pace.imagesPerSecond).toBeNull();
  pace.trained(100);
  expect(pace.imagesPerSecond, 'one chunk has no duration').toBeNull();
});

test('a chunk grows while it is quick and shrinks when it is slow, and a slow epoch is cut finer', () => {
  const size = new ChunkSize(0);
  size.took(1, 5);
  size.took(2, 10);
  expect(size.next(400, null)).toBe(4);
  expect(size.next(400, 10)).toBe(2);
  size.took(4, 200);
  expect(size.next(400, null)).toBe(2);
});
