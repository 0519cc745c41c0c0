import { expect, test } from 'vitest';
import { createStorage, createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { CrossEntropy } from '../../src/gpu/crossEntropy.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { StepUniforms } from '../../src/gpu/stepUniforms.ts';
import { golden } from '../golden.ts';

interface CrossEntropyFixture {
  cases: {
    batch: number;
    classes: number;
    labelSmoothing: number;
    logits: number[];
    labels: number[];
    weights: number[];
    perSampleLoss: number[];
    dLogits: number[];
  }[];
}

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  for (const [i, value] of expected.entries()) {
    expect(Math.abs(actual[i]! - value), `element ${i}`).toBeLessThanOrEqual(1e-5 * Math.abs(value) + 1e-6);
  }
}

test('the loss pass gives the golden losses and gradients', async () => {
  const { device } = await openDevice();
  const { cases } = golden<CrossEntropyFixture>('cross_entropy');
  expect(cases.length).toBeGreaterThan(0);
  for (const { batch, classes, labelSmoothing, ...expected } of cases) {
    const uniforms = new StepUniforms(device);
    const rest = { augmentKey: 0, learningRate: 0, momentum: 0, weightDecay: 0 };
    uniforms.write({ offset: 0, count: batch, slot: 1, labelSmoothing, ...rest });
    // Samples lie backwards in the data set, so that a mix-up of row and sample shows.
    const reversed = <T>(values: readonly T[]) => [...values].reverse();
    const buffers = {
      uniforms: uniforms.buffer,
      logits: createStorageFrom(device, 'logits', Float32Array.from(expected.logits)),
      labels: createStorageFrom(device, 'labels', Uint32Array.from(reversed(expected.labels))),
      indices: createStorageFrom(
        device,
        'indices',
        Uint32Array.from({ length: batch }, (_, i) => batch - 1 - i),
      ),
      weights: createStorageFrom(device, 'weights', Float32Array.from(reversed(expected.weights))),
      dLogits: createStorage(device, 'dLogits', batch * classes * 4),
      scores: createStorage(device, 'scores', batch * 4),
      stepLog: createStorage(device, 'stepLog', 2 * 16),
    };
    const pass = await CrossEntropy.create(device, { batchSize: batch, classes, weighted: true }, buffers);
    const encoder = device.createCommandEncoder();
    const compute = encoder.beginComputePass();
    pass.encode(compute);
    compute.end();
    device.queue.submit([encoder.finish()]);
    const read = async (buffer: GPUBuffer) => new Float32Array(await readBuffer(device, buffer));
    const scores = (await read(buffers.scores)).subarray(0, batch);
    expectClose(reversed([...scores]), expected.perSampleLoss);
    expectClose(await read(buffers.dLogits), expected.dLogits);
    const [lossSum, , notFinite, count] = (await read(buffers.stepLog)).subarray(4);
    const goldenSum = expected.perSampleLoss.reduce((sum, loss) => sum + loss, 0);
    expect(Math.abs(lossSum! - goldenSum)).toBeLessThanOrEqual(1e-5 * goldenSum + 1e-6 * batch);
    expect([notFinite, count]).toEqual([0, batch]);
  }
  device.destroy();
});
