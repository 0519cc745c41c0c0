import { expect, test } from 'vitest';
import { createStorage, readBuffer } from '../../../src/gpu/buffers.ts';
import { openDevice } from '../../../src/gpu/device.ts';
import { StepUniforms } from '../../../src/gpu/stepUniforms.ts';
import { createLars } from '../../../src/gpu/train/lars.ts';
import { encodeLaunches } from '../../../src/gpu/train/launch.ts';
import { golden } from '../../golden.ts';

interface LarsFixture {
  cases: {
    lr: number;
    momentum: number;
    weightDecay: number;
    eeta: number;
    epsilon: number;
    initial: number[][];
    steps: { gradients: number[][]; parameters: number[][] }[];
  }[];
}

test("LARS takes the golden steps of the authors' optimizer", async () => {
  const { device } = await openDevice();
  const { cases } = golden<LarsFixture>('lars');
  expect(cases.length).toBeGreaterThan(0);
  for (const [index, { lr, momentum, weightDecay, eeta, epsilon, initial, steps }] of cases.entries()) {
    let end = 0;
    const tensors = initial.map(({ length: size }) => {
      const offset = end;
      end += 4 * Math.ceil(size / 4);
      return { offset, size };
    });
    const arenaOf = (values: readonly number[][]) => {
      const arena = new Float32Array(end);
      for (const [i, part] of values.entries()) arena.set(part, tensors[i]!.offset);
      return arena;
    };
    const uniforms = new StepUniforms(device);
    const rest = { offset: 0, count: 1, slot: 0, augmentKey: 0, labelSmoothing: 0 };
    uniforms.write({ ...rest, learningRate: lr, momentum, weightDecay });
    const weights = createStorage(device, 'weights', 4 * end);
    const gradients = createStorage(device, 'gradients', 4 * end);
    const velocities = createStorage(device, 'velocities', 4 * end);
    const optimizer = await createLars(device, { trustCoefficient: eeta, trustEpsilon: epsilon }, tensors, {
      uniforms: uniforms.buffer,
      weights,
      gradients,
      velocities,
    });
    device.queue.writeBuffer(weights, 0, arenaOf(initial));
    for (const [step, expected] of steps.entries()) {
      device.queue.writeBuffer(gradients, 0, arenaOf(expected.gradients));
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      encodeLaunches(pass, optimizer.launches);
      pass.end();
      device.queue.submit([encoder.finish()]);
      const found = new Float32Array(await readBuffer(device, weights));
      for (const [i, value] of arenaOf(expected.parameters).entries()) {
        const message = `case ${index}, step ${step}, element ${i}`;
        expect(Math.abs(found[i]! - value), message).toBeLessThanOrEqual(1e-5 * Math.abs(value) + 1e-6);
      }
    }
    for (const buffer of [weights, gradients, velocities, ...optimizer.owned]) buffer.destroy();
    uniforms.destroy();
  }
  device.destroy();
});
