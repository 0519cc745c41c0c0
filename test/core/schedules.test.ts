import { expect, test } from 'vitest';
import { schedules } from '../../src/core/schedules.ts';

const point = { epochs: 20, fullBatches: 79, samples: 10_000 };
const named = (id: string) => schedules.find((schedule) => schedule.id === id)!;

test('the reference schedule is 0.004 at first, 0.1 after 30 % and 1e-5 at the end', () => {
  const at = (epoch: number, batch: number) =>
    named('reference').at({ ...point, epoch, batch, batches: 79 }, 0.1).learningRate;
  expect(at(0, 0)).toBeCloseTo(0.004, 12);
  expect(at(6, 0)).toBeCloseTo(0.1, 12);
  expect(at(20, 0)).toBeCloseTo(1e-5, 12);
});

test("the authors' schedule hardly moves within an epoch and cycles the momentum", () => {
  const at = (epoch: number, batch: number) =>
    named('authors').at({ ...point, epoch, batch, batches: 79 }, 5.2);
  const [start, end] = [at(6, 0), at(6, 78)];
  expect(Math.abs(start.learningRate - end.learningRate)).toBeLessThan(0.01 * 5.2);
  expect(at(0, 0).momentum).toBeCloseTo(0.95, 6);
  expect(at(6, 0).momentum).toBeCloseTo(0.85, 4);
});

test('a pruned epoch covers the same part of the curve as a full one', () => {
  const at = (batch: number, batches: number) =>
    named('oneCycle').at({ ...point, epoch: 3, batch, batches }, 0.1).learningRate;
  expect(at(20, 40)).toBeCloseTo(at(39.5, 79), 12);
});
