// Training with f16 storage beside f32: the same losses to a stated tolerance, half the bytes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { Run } from '../../src/engine/run.ts';
import { type OpenedDevice, openDevice } from '../../src/gpu/device.ts';
import type { RunConfig } from '../../src/protocol.ts';
import { syntheticData } from './syntheticData.ts';

let gpu: OpenedDevice;

beforeAll(async () => {
  gpu = await openDevice();
});

afterAll(() => gpu.device.destroy());

async function lossesOf(precision: RunConfig['precision']) {
  const config: RunConfig = {
    ...defaultConfig(true),
    ...{ trainCount: 64, testCount: 16, batchSize: 16, epochs: 2, augment: false, precision },
    ...{ method: 'full', methodParams: {}, modelParams: { channels1: 4, channels2: 8, channels3: 8 } },
  };
  const data = syntheticData(gpu.device, config.trainCount, config.testCount);
  const run = await Run.create(gpu, data, precision, config);
  await run.beginEpoch(config.trainCount);
  const { steps } = await run.trainChunk(4);
  const { gpuBytes } = run;
  run.destroy();
  data.destroy();
  return { losses: steps.map(({ lossSum, count }) => lossSum / count), gpuBytes };
}

test('four steps in f16 lose what they lose in f32, within 1 %, and take fewer bytes', async (context) => {
  if (!gpu.device.features.has('shader-f16')) context.skip('no shader-f16');
  const [exact, half] = [await lossesOf('f32'), await lossesOf('f16')];
  expect(half.losses).toHaveLength(4);
  for (const [i, loss] of half.losses.entries()) {
    expect(Math.abs(loss - exact.losses[i]!) / exact.losses[i]!, `step ${i}`).toBeLessThan(0.01);
  }
  expect(half.losses).not.toEqual(exact.losses);
  expect(half.gpuBytes).toBeLessThan(0.85 * exact.gpuBytes);
});
