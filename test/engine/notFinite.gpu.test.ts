// What is not finite inside a batch-normed layer must be counted by the loss: a ReLU alone would swallow it, and a dead
// network would look sound. And a large number is no such thing, f16 or not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialState } from '../../src/core/initialWeights.ts';
import { Network } from '../../src/core/network.ts';
import { CompiledLearner } from '../../src/engine/compiledLearner.ts';
import { createStorage, createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { CrossEntropy } from '../../src/gpu/crossEntropy.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { StepUniforms } from '../../src/gpu/stepUniforms.ts';
import type { Precision } from '../../src/gpu/train/stored.ts';
import { inQuads } from './againstTfjs.ts';

let device: GPUDevice;
const errors: string[] = [];

beforeAll(async () => {
  ({ device } = await openDevice());
  device.onuncapturederror = ({ error }) => errors.push(error.message);
});

afterAll(() => {
  device.destroy();
  expect(errors).toEqual([]);
});

const batchSize = 4;
const classes = 3;

/** Two normed layers: one ends in pooling, the other in the average. */
function normedNetwork(): Network {
  const network = new Network({ height: 4, width: 4, channels: 3 });
  const pooled = network.maxPool(network.relu(network.norm(network.conv(network.input, 4))));
  const last = network.relu(network.norm(network.conv(pooled, 4, { size: 1 })));
  network.dense(network.globalAveragePool(last), classes);
  return network;
}

async function openStep(software: boolean, precision: Precision) {
  const network = normedNetwork();
  const uniforms = new StepUniforms(device);
  const rates = { learningRate: 0.1, momentum: 0, weightDecay: 0, labelSmoothing: 0 };
  uniforms.write({ offset: 0, count: batchSize, slot: 0, augmentKey: 0, ...rates });
  const learner = await CompiledLearner.create(device, network, {
    ...{ batchSize, uniforms: uniforms.buffer, optimizer: { kind: 'sgd' }, precision },
    tuning: { software, sharedLanes: 0 },
  });
  const { logits, dLogits } = learner;
  const rows = Uint32Array.from({ length: batchSize }, (_, i) => i);
  const stepLog = createStorage(device, 'stepLog', 16);
  const [labels, indices] = [
    createStorageFrom(
      device,
      'labels',
      rows.map((i) => i % classes),
    ),
    createStorageFrom(device, 'indices', rows),
  ];
  const weights = createStorage(device, 'weights', 16);
  const scores = createStorage(device, 'scores', 4 * batchSize);
  const loss = await CrossEntropy.create(
    device,
    { batchSize, classes, weighted: false },
    { uniforms: uniforms.buffer, ...{ logits, labels, indices, weights, dLogits, scores, stepLog } },
  );
  const pixels = 16 * 3 * batchSize;
  const input = Float32Array.from({ length: pixels }, (_, i) => Math.sin(1.7 * i));

  return {
    network,
    /** Losses that are not finite: of a training step, and of an evaluation after it. */
    async counts(spoil: { readonly name: string; readonly weight: number } | null, brightness = 1) {
      const state = initialState(network, 3);
      if (spoil) {
        const { offset } = network.parameters.find(({ name }) => name === spoil.name)!;
        state.weights[offset] = spoil.weight;
      }
      learner.writeState(state);
      const images = inQuads(
        input.map((value) => brightness * value),
        network.input.shape,
        batchSize,
      );
      device.queue.writeBuffer(learner.input, 0, images);
      const notFinite = async () => new Float32Array(await readBuffer(device, stepLog))[2];
      learner.train(
        () => undefined,
        (pass) => loss.encode(pass),
      );
      const trained = await notFinite();
      learner.evaluate(
        () => undefined,
        (pass) => loss.encode(pass),
      );
      return { trained, evaluated: await notFinite() };
    },
    destroy() {
      learner.destroy();
      for (const buffer of [uniforms, stepLog, labels, indices, weights, scores]) buffer.destroy();
    },
  };
}

for (const software of [true, false]) {
  for (const precision of ['f32', 'f16'] as const) {
    describe(`cut as for a ${software ? 'CPU' : 'GPU'}, ${precision}`, () => {
      test('weights of normed layers that are huge or no number spoil all losses, sound ones none', async (context) => {
        if (precision === 'f16' && !device.features.has('shader-f16')) context.skip('no shader-f16');
        const step = await openStep(software, precision);
        expect(await step.counts(null)).toEqual({ trained: 0, evaluated: 0 });
        for (const name of ['conv0', 'conv1', 'gamma0', 'gamma1', 'beta1']) {
          for (const weight of [Number.NaN, name.startsWith('conv') ? 1e30 : Number.POSITIVE_INFINITY]) {
            const counts = await step.counts({ name, weight });
            expect(counts, `${name}: ${weight}`).toEqual({ trained: batchSize, evaluated: batchSize });
          }
        }
        // Beyond the largest f16 in front of the norm; what comes out of it is as ever.
        expect(await step.counts(null, 1e6)).toEqual({ trained: 0, evaluated: 0 });
        step.destroy();
      });
    });
  }
}
