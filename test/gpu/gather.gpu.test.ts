import { expect, test } from 'vitest';
import { augment, augmentationOf, channelDeviation, channelMean } from '../../src/core/augmentation.ts';
import { hash32 } from '../../src/core/hash.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { gatherOnce } from './gatherOnce.ts';

const { device } = await openDevice();

function randomImages(n: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: n * 3072 }, (_, i) => hash32(i) & 0xff);
}

function normalised(image: Uint8Array): Float32Array {
  return Float32Array.from({ length: 3072 }, (_, i) => {
    const [pixel, c] = [Math.floor(i / 3), i % 3];
    return (image[c * 1024 + pixel]! / 255 - channelMean[c]!) / channelDeviation[c]!;
  });
}

test.each([0, 1, 12_345])(
  'every row of the batch equals its augmented image (key %i)',
  async (augmentKey) => {
    const images = randomImages(70);
    const indices = Array.from({ length: 100 }, (_, j) => hash32(j) % 70);
    const batch = await gatherOnce(device, {
      images,
      indices,
      batchSize: 65,
      offset: 35,
      count: 65,
      augmentKey,
    });
    for (let row = 0; row < 65; row++) {
      const index = indices[35 + row]!;
      const image = images.subarray(index * 3072, (index + 1) * 3072);
      const expected = normalised(augment(image, augmentationOf(augmentKey, index)));
      const actual = batch.subarray(row * 3072, (row + 1) * 3072);
      let largest = 0;
      for (let i = 0; i < 3072; i++) largest = Math.max(largest, Math.abs(actual[i]! - expected[i]!));
      expect(largest).toBeLessThan(2e-6);
    }
  },
);

test('rows past the count are left as they were', async () => {
  const request = { images: randomImages(3), indices: [2, 0, 1], batchSize: 3, offset: 0, augmentKey: 0 };
  const batch = await gatherOnce(device, { ...request, count: 2 });
  expect(batch.subarray(2 * 3072).every((value) => value === -99)).toBe(true);
  expect(batch.subarray(0, 2 * 3072).some((value) => value === -99)).toBe(false);
});

test('crops and flips are spread evenly over samples', () => {
  const counts = new Map<string, number>();
  for (let sample = 0; sample < 16_200; sample++) {
    const { offsetY, offsetX, flip } = augmentationOf(77, sample);
    const kind = `${offsetY} ${offsetX} ${flip}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  expect(counts.size).toBe(162);
  // 100 expected each; 5 standard deviations are 50.
  for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(50);
});

test('in quads the same pixels lie four channels apart, the last zero', async () => {
  const request = {
    images: randomImages(3),
    indices: [2, 0, 1],
    batchSize: 3,
    offset: 1,
    count: 2,
    augmentKey: 5,
  };
  const plain = await gatherOnce(device, request);
  const quads = await gatherOnce(device, { ...request, layout: 'quads' });
  const expected = Float32Array.from({ length: 3 * 4096 }, (_, i) => {
    if (i >= 2 * 4096) return -99;
    return i % 4 === 3 ? 0 : plain[Math.floor(i / 4) * 3 + (i % 4)]!;
  });
  expect(quads).toEqual(expected);
});
