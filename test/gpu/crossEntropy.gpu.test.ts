// The loss pass at many sizes against the same sums in float64: more rows than lanes, rows that several lanes share.
import { expect, test } from 'vitest';
import { createStorage, createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { CrossEntropy } from '../../src/gpu/crossEntropy.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { StepUniforms } from '../../src/gpu/stepUniforms.ts';

const smoothing = 0.1;

function oracle(logits: Float32Array, labels: Uint32Array, weights: Float32Array, count: number) {
  const classes = logits.length / labels.length;
  const losses: number[] = [];
  const dLogits = new Float64Array(logits.length);
  let correct = 0;
  for (let row = 0; row < count; row++) {
    const values = [...logits.subarray(row * classes, (row + 1) * classes)];
    const highest = Math.max(...values);
    const exponentials = values.map((value) => Math.exp(value - highest));
    const sum = exponentials.reduce((total, value) => total + value, 0);
    const targets = values.map((_, c) => smoothing / classes + (c === labels[row] ? 1 - smoothing : 0));
    losses.push(values.reduce((l, value, c) => l - targets[c]! * (value - highest - Math.log(sum)), 0));
    if (values.indexOf(highest) === labels[row]) correct++;
    for (const [c, e] of exponentials.entries()) {
      dLogits[row * classes + c] = (weights[row]! / count) * (e / sum - targets[c]!);
    }
  }
  return { losses, dLogits, correct };
}

test('losses, gradients and counts at many batch sizes and numbers of classes', async () => {
  const { device } = await openDevice();
  const errors: string[] = [];
  device.onuncapturederror = ({ error }) => errors.push(error.message);
  const uniforms = new StepUniforms(device);
  // One pipeline for each row of this table: they take long to compile where the GPU is software.
  const sizes: readonly (readonly [classes: number, batchSize: number, counts: readonly number[]])[] = [
    ...[3, 10, 17, 100].map((classes) => [classes, 300, [1, 63, 65, 257, 300]] as const),
    [10, 65, [64, 65]],
    [100, 1, [1]],
  ];
  for (const [classes, batchSize, counts] of sizes) {
    for (const count of counts) {
      // Few distinct logits, so that the highest is often there more than once: the first one counts.
      const logits = Float32Array.from({ length: batchSize * classes }, (_, i) => ((i * 7919) % 23) / 4);
      const labels = Uint32Array.from({ length: batchSize }, (_, i) => {
        const row = [...logits.subarray(i * classes, (i + 1) * classes)];
        return i % 2 ? (i * 5) % classes : row.indexOf(Math.max(...row));
      });
      const weights = Float32Array.from({ length: batchSize }, (_, i) => 1 + (i % 3));
      const indices = Uint32Array.from(labels, (_, i) => i);
      const buffers = {
        uniforms: uniforms.buffer,
        logits: createStorageFrom(device, 'logits', logits),
        labels: createStorageFrom(device, 'labels', labels),
        indices: createStorageFrom(device, 'indices', indices),
        weights: createStorageFrom(device, 'weights', weights),
        dLogits: createStorageFrom(device, 'dLogits', new Float32Array(logits.length).fill(9)),
        scores: createStorage(device, 'scores', batchSize * 4),
        stepLog: createStorage(device, 'stepLog', 16),
      };
      const rates = { learningRate: 0, momentum: 0, weightDecay: 0, labelSmoothing: smoothing };
      uniforms.write({ offset: 0, count, slot: 0, augmentKey: 0, ...rates });
      const loss = await CrossEntropy.create(device, { batchSize, classes, weighted: true }, buffers);
      const run = async () => {
        const encoder = device.createCommandEncoder();
        const pass = encoder.beginComputePass();
        loss.encode(pass);
        pass.end();
        device.queue.submit([encoder.finish()]);
        const read = async (buffer: GPUBuffer) => new Float32Array(await readBuffer(device, buffer));
        const [scores, dLogits, log] = [buffers.scores, buffers.dLogits, buffers.stepLog].map(read);
        return { scores: await scores!, dLogits: await dLogits!, log: await log! };
      };
      const found = await run();
      const expected = oracle(logits, labels, weights, count);
      const what = `${count} of ${batchSize} rows, ${classes} classes`;
      const lossError = expected.losses.map((wanted, i) => Math.abs(found.scores[i]! - wanted));
      expect(Math.max(...lossError), `losses, ${what}`).toBeLessThan(2e-5);
      const gradientError = expected.dLogits.map((wanted, i) => Math.abs(found.dLogits[i]! - wanted));
      expect(Math.max(...gradientError) * count, `gradients, ${what}`).toBeLessThan(1e-5);
      const lossSum = expected.losses.reduce((sum, value) => sum + value, 0);
      expect(Math.abs(found.log[0]! / lossSum - 1), `sum, ${what}`).toBeLessThan(1e-5);
      expect([...found.log.subarray(1)], what).toEqual([expected.correct, 0, count]);
      expect(await run(), `again, ${what}`).toEqual(found);
      const { uniforms: _, ...made } = buffers;
      for (const buffer of Object.values(made)) buffer.destroy();
    }
  }
  uniforms.destroy();
  device.destroy();
  expect(errors).toEqual([]);
});
