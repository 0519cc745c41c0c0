import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { type CategoryTally, histogramBins, Tally } from '../../src/gpu/tally.ts';

const { device } = await openDevice();
const unit = (i: number) => hash32(i) / 2 ** 32;

async function tallyOnGpu(
  scores: Float32Array<ArrayBuffer>,
  fate: Uint32Array<ArrayBuffer>,
  categories: number,
) {
  const buffers = [
    createStorageFrom(device, 'test.scores', scores),
    createStorageFrom(device, 'test.fate', fate),
  ];
  const tally = new Tally(device, buffers[0]!, buffers[1]!, categories);
  const copied = device.createBuffer({
    size: tally.byteLength,
    usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC,
  });
  const encoder = device.createCommandEncoder();
  tally.encode(encoder, scores.length);
  tally.encodeCopy(encoder, copied, 0);
  device.queue.submit([encoder.finish()]);
  const read = tally.read(await readBuffer(device, copied), 0);
  tally.destroy();
  for (const buffer of [...buffers, copied]) buffer.destroy();
  return read;
}

/** The same in float64, sample by sample. */
function tallyPlainly(scores: Float32Array, fate: Uint32Array, category: number) {
  const members = [...scores.keys()].filter((i) => (fate[i]! & 0xff) === category);
  const finite = members.map((i) => scores[i]!).filter(Number.isFinite);
  const mean = finite.reduce((sum, score) => sum + score, 0) / finite.length;
  return {
    count: members.length,
    chosen: members.filter((i) => (fate[i]! & 0x100) !== 0).length,
    nonFinite: members.length - finite.length,
    lowest: finite.length > 0 ? Math.min(...finite) : null,
    highest: finite.length > 0 ? Math.max(...finite) : null,
    mean,
    deviation: finite.reduce((sum, score) => sum + (score - mean) ** 2, 0),
    finite,
  };
}

function expectAlike(told: CategoryTally, scores: Float32Array, fate: Uint32Array, category: number): void {
  const { finite, mean, deviation, ...exact } = tallyPlainly(scores, fate, category);
  expect(told).toMatchObject(exact);
  if (finite.length === 0) {
    expect(told.mean).toBeNull();
    return;
  }
  const size = Math.max(...finite.map(Math.abs));
  expect(Math.abs(told.mean! - mean)).toBeLessThanOrEqual(1e-5 * size);
  expect(Math.abs(told.deviation - deviation)).toBeLessThanOrEqual(1e-4 * deviation + 1e-9 * size ** 2);
  expect(told.histogram).toHaveLength(histogramBins);
  expect(told.histogram.reduce((sum, count) => sum + count, 0)).toBe(told.count);
}

test.each([
  [1, 1],
  [63, 2],
  [64, 40],
  [65, 256],
  [4097, 1],
  [4097, 12],
  [50_000, 12],
  [50_000, 40],
  [50_000, 129],
  [50_000, 256],
])('%i scores in %i categories are counted and measured', async (n, categories) => {
  const scores = Float32Array.from({ length: n }, (_, i) => 0 - Math.log(1 - unit(i)));
  // Sizes of the categories differ, some samples are chosen, a few losses are none.
  const fate = Uint32Array.from({ length: n }, (_, i) => {
    const category = Math.floor(unit(i + 1e6) ** 2 * categories);
    return category | (unit(i + 2e6) < 0.4 ? 0x100 : 0);
  });
  if (n > 100)
    [scores[7], scores[70], scores[77]] = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const told = await tallyOnGpu(scores, fate, categories);
  expect(told).toHaveLength(categories);
  const looked = categories <= 40 ? told.keys() : [0, 1, categories >> 1, categories - 1];
  for (const category of looked) expectAlike(told[category]!, scores, fate, category);
});

test('a far outlier does not drown the spread of the others', async () => {
  const scores = Float32Array.from({ length: 5000 }, (_, i) => 2.3 + 0.01 * unit(i));
  scores[0] = 1e6;
  const fate = Uint32Array.from(scores, (_, i) => i % 2);
  const told = await tallyOnGpu(scores, fate, 2);
  for (const category of [0, 1]) expectAlike(told[category]!, scores, fate, category);
});

test('histogram bins are of equal width between the lowest and highest loss of all categories', async () => {
  const n = 40 * histogramBins;
  // In the middle of their bins, so that rounding cannot move them: 40 categories, one sample of each in each bin.
  const scores = Float32Array.from({ length: n + 2 }, (_, i) => (Math.floor(i / 40) + 0.5) / histogramBins);
  scores[n] = 0;
  scores[n + 1] = 1;
  const fate = Uint32Array.from({ length: n + 2 }, (_, i) => (i < n ? i % 40 : 0));
  const told = await tallyOnGpu(scores, fate, 40);
  for (const [category, { histogram }] of told.entries()) {
    const expected = new Array<number>(histogramBins).fill(1);
    if (category === 0) {
      expected[0] = 2;
      expected[histogramBins - 1] = 2;
    }
    expect(histogram).toEqual(expected);
  }
});
