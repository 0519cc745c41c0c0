// Samples of a training step, on a network small enough for a slow adapter.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { initialState } from '../../src/core/initialWeights.ts';
import { Network } from '../../src/core/network.ts';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { CompiledLearner } from '../../src/engine/compiledLearner.ts';
import { Run } from '../../src/engine/run.ts';
import { StepProfile, type StepSample } from '../../src/engine/stepProfile.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { StepUniforms } from '../../src/gpu/stepUniforms.ts';
import type { RunConfig } from '../../src/protocol.ts';
import { syntheticData } from './syntheticData.ts';

let device: GPUDevice;
let learner: CompiledLearner;
let uniforms: StepUniforms;

beforeAll(async () => {
  ({ device } = await openDevice());
  const network = new Network({ height: 4, width: 4, channels: 3 });
  const hidden = network.relu(network.norm(network.conv(network.input, 4)));
  network.dense(network.globalAveragePool(hidden), 3);
  uniforms = new StepUniforms(device);
  const optimizer = { kind: 'sgd' } as const;
  learner = await CompiledLearner.create(device, network, {
    ...{ batchSize: 4, uniforms: uniforms.buffer, optimizer },
  });
  learner.writeState(initialState(network, 1));
  const values = (buffer: GPUBuffer) => Float32Array.from({ length: buffer.size / 4 }, (_, i) => (i % 7) - 3);
  for (const buffer of [learner.input, learner.dLogits]) device.queue.writeBuffer(buffer, 0, values(buffer));
  const rates = { learningRate: 0.1, momentum: 0.9, weightDecay: 0, labelSmoothing: 0 };
  uniforms.write({ offset: 0, count: 4, slot: 0, augmentKey: 0, ...rates });
});

afterAll(() => {
  learner.destroy();
  uniforms.destroy();
  device.destroy();
});

const nothing = () => undefined;
const train = () => learner.train(nothing, nothing);

async function sampleOf(watched: GPUDevice): Promise<StepSample> {
  const sample = await new Promise<StepSample>((tell) => {
    learner.profile = new StepProfile(watched, tell, 0);
    for (let i = 0; i < 2; i++) train();
  });
  learner.profile!.destroy();
  learner.profile = null;
  return sample;
}

test('a sample names every launch of the step and how long each took', async () => {
  const timed = device.features.has('timestamp-query');
  const { launches, encodeMs } = await sampleOf(device);
  const { forwardLaunches, backwardLaunches } = learner.step;
  expect(launches.map(({ label }) => label)).toEqual(
    [...forwardLaunches, ...backwardLaunches].map(({ label }) => label),
  );
  const times = launches.map(({ ms }) => ms);
  if (timed) {
    expect(times.every((ms) => ms !== null && ms >= 0)).toBe(true);
    expect(encodeMs).toBeGreaterThanOrEqual(0);
  } else expect(times.every((ms) => ms === null)).toBe(true);
});

test('without timestamps launches are named and not timed', async () => {
  const plain = new Proxy(device, {
    get(target, key) {
      if (key === 'features') return new Set();
      const value = Reflect.get(target, key, target) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const made = vi.spyOn(device, 'createQuerySet');
  const { launches } = await sampleOf(plain);
  expect(launches).toHaveLength(learner.launches);
  expect(launches.every(({ ms }) => ms === null)).toBe(true);
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});

test('a profiled step trains exactly as any other', async () => {
  const before = await learner.readState();
  train();
  const plain = await learner.readState();
  learner.writeState(before);
  learner.profile = new StepProfile(device, nothing, 0);
  learner.profile.measure(nothing);
  train();
  const profiled = await learner.readState();
  learner.profile.destroy();
  learner.profile = null;
  expect(profiled).toEqual(plain);
  expect(profiled.weights).not.toEqual(before.weights);
});

test('while nobody looks, no query set is made', async () => {
  const made = vi.spyOn(device, 'createQuerySet');
  for (let i = 0; i < 3; i++) train();
  await device.queue.onSubmittedWorkDone();
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});

test('a run that is watched tells of its whole step, with the images and the loss; not watched, of nothing', async () => {
  const config: RunConfig = {
    ...defaultConfig(true),
    ...{ trainCount: 64, testCount: 16, batchSize: 16, method: 'full', methodParams: {} },
    modelParams: { channels1: 4, channels2: 4, channels3: 8 },
  };
  const data = syntheticData(device, config.trainCount, config.testCount);
  const run = await Run.create({ device, info: device.adapterInfo }, data, 'run', config);
  await run.beginEpoch(config.trainCount);
  const samples: StepSample[] = [];
  run.setProfile((sample) => samples.push(sample));
  await run.trainChunk(2);
  await vi.waitFor(() => expect(samples).toHaveLength(1), { timeout: 10_000 });
  const { launches } = samples[0]!;
  const labels = launches.map(({ label }) => label);
  expect([labels[0], labels.at(-1)]).toEqual(['gather', 'train.sgd']);
  expect(labels).toContain('crossEntropy');
  expect(new Set(labels).size).toBe(labels.length);
  if (device.features.has('timestamp-query')) {
    expect(launches.reduce((sum, { ms }) => sum + ms!, 0)).toBeGreaterThan(0);
  }
  run.setProfile(null);
  await run.trainChunk(2);
  await device.queue.onSubmittedWorkDone();
  expect(samples).toHaveLength(1);
  run.destroy();
  data.destroy();
});
