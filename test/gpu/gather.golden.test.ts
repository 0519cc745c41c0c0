import { expect, test } from 'vitest';
import { augmentationOf, channelDeviation, channelMean } from '../../src/core/augmentation.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { bytesOf, golden } from '../golden.ts';
import { gatherOnce } from './gatherOnce.ts';

interface AugmentFixture {
  image: string;
  cases: { offsetY: number; offsetX: number; flip: boolean; rows: number[][] }[];
}

/** The golden rows are channel 0 row 0, channel 1 row 15 and channel 2 row 31. */
const rowPlaces = [
  [0, 0],
  [1, 15],
  [2, 31],
] as const;

/** Crop and flip follow from (key, sample): looks for a key that gives the wanted ones to sample 0. */
function keyFor(wanted: { offsetY: number; offsetX: number; flip: boolean }): number {
  for (let key = 1; key < 100_000; key++) {
    const found = augmentationOf(key, 0);
    if (found.offsetY === wanted.offsetY && found.offsetX === wanted.offsetX && found.flip === wanted.flip)
      return key;
  }
  throw new Error(`no key gives ${JSON.stringify(wanted)}`);
}

test('gather crops, mirrors and normalises as the golden rows', async () => {
  const { device } = await openDevice();
  const fixture = golden<AugmentFixture>('augment');
  const images = bytesOf(fixture.image);
  expect(fixture.cases.length).toBeGreaterThan(0);
  for (const wanted of fixture.cases) {
    const augmentKey = keyFor(wanted);
    const batch = await gatherOnce(device, {
      images,
      indices: [0],
      batchSize: 1,
      offset: 0,
      count: 1,
      augmentKey,
    });
    for (const [place, [channel, y]] of rowPlaces.entries()) {
      const row = Array.from({ length: 32 }, (_, x) => {
        const value = batch[(y * 32 + x) * 3 + channel]!;
        return (value * channelDeviation[channel] + channelMean[channel]) * 255;
      });
      // + 0: what rounds to -0 is 0.
      expect(row.map((value) => Math.round(value) + 0)).toEqual(wanted.rows[place]);
      for (const value of row) expect(Math.abs(value - Math.round(value))).toBeLessThan(1e-3);
    }
  }
  device.destroy();
});
