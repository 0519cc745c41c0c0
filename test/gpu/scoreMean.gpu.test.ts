import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { scoreOf } from '../../src/core/scoreKey.ts';
import { createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { ScoreMean } from '../../src/gpu/scoreMean.ts';

const { device } = await openDevice();

async function meanOf(values: ArrayLike<number>): Promise<{ mean: number; finite: number }> {
  const scores = createStorageFrom(device, 'test.scores', Float32Array.from(values));
  const scoreMean = new ScoreMean(device, scores);
  const encoder = device.createCommandEncoder();
  scoreMean.prepare(encoder);
  const pass = encoder.beginComputePass();
  scoreMean.encode(pass, values.length);
  pass.end();
  device.queue.submit([encoder.finish()]);
  const [key, finite] = new Uint32Array(await readBuffer(device, scoreMean.result));
  scoreMean.destroy();
  scores.destroy();
  return { mean: scoreOf(key!), finite: finite! };
}

/** Losses as late in training: most tiny, some large. */
const skewed = (n: number) => Float32Array.from({ length: n }, (_, i) => 4 * (hash32(i) / 2 ** 32) ** 12);
/** Exact to far more digits than f32 has: Neumaier's sum in float64. */
function exactMean(values: Float32Array): number {
  let [sum, rest] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    rest += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Math.fround((sum + rest) / values.length);
}

test.each([1, 63, 64, 65, 4097, 50_000, 3_000_000])(
  'the mean of %i scores is the exact one, rounded once',
  async (n) => {
    const values = skewed(n);
    expect(await meanOf(values)).toEqual({ mean: exactMean(values), finite: n });
  },
);

test('equal scores have themselves as mean', async () => {
  for (const value of [3, 0.1, 1e-40, 3.4e38]) {
    const values = new Float32Array(65_537).fill(value);
    expect((await meanOf(values)).mean).toBe(values[0]);
  }
});

test('one far outlier does not cost the others their digits', async () => {
  const values = skewed(50_000);
  values[777] = 1e9;
  expect((await meanOf(values)).mean).toBe(exactMean(values));
});

test('negative, subnormal and zero scores count as they are', async () => {
  for (const values of [
    [-1, -2, -4],
    [-1, 1, 1e-7],
    [0, 0],
    [-0, 0],
    [1e-45, 3e-45],
    [1e-38, -1e-38, 3e-44],
  ]) {
    const { mean } = await meanOf(values);
    // -0 and 0 have one key.
    expect(mean + 0).toBe(exactMean(Float32Array.from(values)) + 0);
  }
});

test('a tie goes to the even neighbour', async () => {
  const one = 1 + 2 ** -23;
  expect((await meanOf([1, one])).mean).toBe(1);
  expect((await meanOf([one, one + 2 ** -23])).mean).toBe(one + 2 ** -23);
});

test('scores that are not finite are left out, and without finite ones there is no mean', async () => {
  const { NaN: nan, POSITIVE_INFINITY: up, NEGATIVE_INFINITY: down } = Number;
  expect(await meanOf([1, nan, 2, up, 6, down])).toEqual({ mean: 3, finite: 3 });
  expect((await meanOf([nan, up])).finite).toBe(0);
});
