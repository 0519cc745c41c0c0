import { expect, test } from 'vitest';
import { CompiledLearner } from '../../src/engine/compiledLearner.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { StepUniforms } from '../../src/gpu/stepUniforms.ts';
import { expectGoldenSteps, largestBatch, trainStepsFixture, trainStepsNetwork } from './trainSteps.ts';

test('the compiled step takes the golden steps, also when the batch is not full', async () => {
  const { device } = await openDevice();
  const errors: string[] = [];
  device.onuncapturederror = ({ error }) => errors.push(error.message);
  const fixture = trainStepsFixture();
  const network = trainStepsNetwork(fixture);
  const count = largestBatch(fixture);
  for (const batchSize of [count, count + 5]) {
    const uniforms = new StepUniforms(device);
    const learner = await CompiledLearner.create(device, network, {
      batchSize,
      uniforms: uniforms.buffer,
      optimizer: { kind: 'sgd' },
    });
    await expectGoldenSteps(device, network, learner, batchSize, uniforms);
    expect(learner.launches).toBeLessThanOrEqual(60);
    learner.destroy();
  }
  expect(errors).toEqual([]);
  device.destroy();
});
