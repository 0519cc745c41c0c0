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
  // Cut as suits this device, and as for a GPU whatever this device is.
  const cuts = [{}, { tuning: { software: false, sharedLanes: 0 } }];
  for (const [batchSize, cut] of [count, count + 5].flatMap((size) =>
    cuts.map((cut) => [size, cut] as const),
  )) {
    const uniforms = new StepUniforms(device);
    const learner = await CompiledLearner.create(device, network, {
      batchSize,
      uniforms: uniforms.buffer,
      optimizer: { kind: 'sgd' },
      ...cut,
    });
    await expectGoldenSteps(device, network, learner, batchSize, uniforms);
    expect(learner.launches).toBeLessThanOrEqual(60);
    learner.destroy();
  }
  expect(errors).toEqual([]);
  device.destroy();
});
