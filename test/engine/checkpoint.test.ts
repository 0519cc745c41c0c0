// A checkpoint comes from a file or a storage that may be spoilt: it is read whole or refused in words.
import { expect, test } from 'vitest';
import type { EpochRecord } from '../../src/core/records.ts';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from '../../src/engine/checkpoint.ts';

const floats = (count: number, first: number) =>
  Float32Array.from({ length: count }, (_, i) => first + i).buffer;
const checkpoint: Checkpoint = {
  ...{ config: defaultConfig(true), epoch: 3, calls: 3, seen: 16, records: [], shardOrder: [8, 0] },
  arrays: {
    ...{ weights: floats(8, 1), velocities: floats(8, 2), statistics: floats(2, 3), scores: floats(16, 4) },
    method: [floats(16, 5)],
  },
};

test('a checkpoint comes back as it was', () => {
  expect(decodeCheckpoint(encodeCheckpoint(checkpoint))).toEqual(checkpoint);
});

test('what an epoch could not measure comes back as no value', () => {
  const measured = { trainLoss: 1.5, trainAccuracy: 0.4, testLoss: Number.NaN, testAccuracy: Number.NaN };
  const records = [{ epoch: 0, ...measured } as EpochRecord];
  expect(decodeCheckpoint(encodeCheckpoint({ ...checkpoint, records })).records).toEqual(records);
});

test('5,000 spoilt checkpoints: each is whole or refused in words', () => {
  let state = 7;
  const random = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const whole = encodeCheckpoint(checkpoint);
  let refused = 0;
  for (let i = 0; i < 5000; i++) {
    const bytes = random(3) === 0 ? whole.slice(0, random(whole.length)) : whole.slice();
    for (let change = random(6); change > 0 && bytes.length > 0; change--) {
      bytes[random(Math.min(bytes.length, 1200))] = random(256);
    }
    try {
      const { arrays, epoch, calls, seen } = decodeCheckpoint(bytes);
      const parts = [arrays.weights, arrays.velocities, arrays.statistics, arrays.scores, ...arrays.method];
      expect(parts.every(({ byteLength }) => byteLength % 4 === 0)).toBe(true);
      expect([epoch, calls, seen].every(Number.isSafeInteger)).toBe(true);
    } catch (error) {
      expect((error as Error).message).toMatch(/checkpoint/);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(2000);
});
