import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { TfjsLearner } from '../../src/engine/tfjsLearner.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { shareWithTfjs } from '../../src/ops/tfjsBackend.ts';
import {
  expectGoldenSteps,
  largestBatch,
  trainStepsFixture,
  trainStepsNetwork,
  trainStepsRates,
} from './trainSteps.ts';

test('training by TensorFlow.js takes the golden steps, also when the batch is not full', async () => {
  const { device, info } = await openDevice();
  const backend = await shareWithTfjs(device, info);
  const fixture = trainStepsFixture();
  const network = trainStepsNetwork(fixture);
  const count = largestBatch(fixture);
  for (const batchSize of [count, count + 5]) {
    const tensorsBefore = tf.memory().numTensors;
    const learner = new TfjsLearner(backend, network, {
      batchSize,
      weightDecay: trainStepsRates.weightDecay,
      optimizer: 'sgd',
    });
    await expectGoldenSteps(device, network, learner, batchSize);
    learner.destroy();
    expect(tf.memory().numTensors).toBe(tensorsBefore);
  }
});
