import { expect, test } from 'vitest';
import { countLiveBytes } from '../../src/bench/liveBytes.ts';
import { defaultsOf } from '../../src/core/params.ts';
import { defaultConfig, methods } from '../../src/engine/catalog.ts';
import { Run } from '../../src/engine/run.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { syntheticData } from './syntheticData.ts';

const gpu = await openDevice();

test.each([...methods.keys()])('the bytes of a run with %s are those of all its buffers', async (method) => {
  const modelParams = { channels1: 4, channels2: 4, channels3: 8 };
  const counts = { trainCount: 200, testCount: 16, batchSize: 32 };
  const methodParams = defaultsOf(methods.get(method)!.params);
  const config = { ...defaultConfig(true), ...counts, modelParams, method, methodParams };
  const data = syntheticData(gpu.device, counts.trainCount, counts.testCount);
  const live = countLiveBytes(gpu.device);
  const run = await Run.create(gpu, data, 'run', config);
  live.stop();
  expect(run.gpuBytes).toBe(live.now);
  run.destroy();
  expect(live.now).toBe(0);
  data.destroy();
});

test('a checkpoint asks for all arrays of the network at once: late answers do not add up', async () => {
  const counts = { trainCount: 64, testCount: 16, batchSize: 32 };
  const config = {
    ...defaultConfig(true),
    ...counts,
    modelParams: { channels1: 4, channels2: 4, channels3: 8 },
  };
  const data = syntheticData(gpu.device, counts.trainCount, counts.testCount);
  const run = await Run.create(gpu, data, 'run', config);
  const asked: (string | undefined)[] = [];
  const { createBuffer } = gpu.device;
  gpu.device.createBuffer = (descriptor) => {
    asked.push(descriptor.label);
    return createBuffer.call(gpu.device, descriptor);
  };
  const kept = run.checkpoint();
  gpu.device.createBuffer = createBuffer;
  expect(asked.filter((label) => label?.startsWith('step.'))).toEqual([
    'step.weights.read',
    'step.velocities.read',
    'step.statistics.read',
  ]);
  await kept;
  run.destroy();
  data.destroy();
});
