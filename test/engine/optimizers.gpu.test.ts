// Both engines take the same steps with each optimiser: the compiled one's kernels against plain TensorFlow.js.
import { expect, test } from 'vitest';
import { initialState } from '../../src/core/initialWeights.ts';
import { Network } from '../../src/core/network.ts';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { createLearner } from '../../src/engine/createLearner.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { StepUniforms } from '../../src/gpu/stepUniforms.ts';
import type { RunConfig } from '../../src/protocol.ts';
import { inQuads } from './againstTfjs.ts';

const gpu = await openDevice();
const rates = { learningRate: 3, momentum: 0.9, weightDecay: 5e-3 };
const batchSize = 4;

function networkOf(): Network {
  const network = new Network({ height: 5, width: 5, channels: 3 });
  const value = network.relu(network.norm(network.conv(network.input, 5)));
  network.dense(network.globalAveragePool(value), 3);
  return network;
}

/** Weights after three steps on one batch with given gradients of the logits. */
async function trainedBy(engine: RunConfig['engine'], optimizer: RunConfig['optimizer']) {
  const network = networkOf();
  const uniforms = new StepUniforms(gpu.device);
  const config = { ...defaultConfig(true), engine, optimizer, batchSize, weightDecay: rates.weightDecay };
  const learner = await createLearner({ ...gpu, uniforms }, network, config);
  learner.writeState(initialState(network, 4)); // beta is 0: a norm of 0, where trust is 1
  const fill = (buffer: GPUBuffer, value: (i: number) => number) =>
    gpu.device.queue.writeBuffer(
      buffer,
      0,
      Float32Array.from({ length: buffer.size / 4 }, (_, i) => value(i)),
    );
  for (let step = 0; step < 3; step++) {
    const pixels = Float32Array.from({ length: batchSize * 5 * 5 * 3 }, (_, i) => Math.sin(i * 1.7 + step));
    const isQuads = learner.inputLayout === 'quads';
    const input = isQuads ? inQuads(pixels, network.input.shape, batchSize) : pixels;
    gpu.device.queue.writeBuffer(learner.input, 0, input);
    fill(learner.dLogits, (i) => 0.3 * Math.cos(i * 2.3 + step));
    uniforms.write({ offset: 0, count: batchSize, slot: 0, augmentKey: 0, labelSmoothing: 0, ...rates });
    const nothing = () => undefined;
    learner.train(nothing, nothing, batchSize, rates);
  }
  const state = await learner.readState();
  learner.destroy();
  uniforms.destroy();
  return { network, ...state };
}

test.each(['sgd', 'lars'] as const)('the engines agree on %s', async (optimizer) => {
  const compiled = await trainedBy('compiled', optimizer);
  const tfjs = await trainedBy('tfjs', optimizer);
  const start = initialState(compiled.network, 4).weights;
  for (const { kind, name, offset, size } of compiled.network.parameters) {
    if (kind !== 'weight') continue;
    const moved = (weights: Float32Array) =>
      Array.from({ length: size }, (_, i) => weights[offset + i]! - start[offset + i]!);
    const [ours, theirs] = [moved(compiled.weights), moved(tfjs.weights)];
    const largest = Math.max(...theirs.map(Math.abs));
    expect(largest, `${name} moves`).toBeGreaterThan(1e-4);
    const worst = Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]!)));
    expect(worst / largest, `${name}: up to ${largest}`).toBeLessThan(2e-3);
  }
});

test('LARS and SGD differ', async () => {
  const [lars, sgd] = [await trainedBy('compiled', 'lars'), await trainedBy('compiled', 'sgd')];
  expect(lars.weights).not.toEqual(sgd.weights);
});
