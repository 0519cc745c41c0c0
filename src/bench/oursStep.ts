// Our step, by the very classes that a run of the playground trains with: gather, network, loss, update, one submit.

import { defaultConfig } from '../engine/catalog.ts';
import { createLearner } from '../engine/createLearner.ts';
import { Step } from '../engine/step.ts';
import { StepLog } from '../engine/stepLog.ts';
import { createStorage, createStorageFrom } from '../gpu/buffers.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import { ResidentImages } from '../gpu/residentImages.ts';
import { StepUniforms } from '../gpu/stepUniforms.ts';
import { whenDone } from '../gpu/waits.ts';
import type { Contestant } from './contestant.ts';
import { classes, distinctBatches, rates, type StepProblem } from './stepProblem.ts';

export async function createOurs(gpu: OpenedDevice, problem: StepProblem): Promise<Contestant> {
  const { device } = gpu;
  const { batchSize, network } = problem;
  const uniforms = new StepUniforms(device);
  const config = { ...defaultConfig(false), batchSize, engine: 'compiled' as const, ...rates };
  const learner = await createLearner({ ...gpu, uniforms }, network, config);
  learner.writeState(problem.initial);
  const n = distinctBatches * batchSize;
  const images = new ResidentImages(device, n, 'bench.images');
  images.write(0, problem.images, problem.labels);
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  const indices = createStorageFrom(device, 'bench.indices', order);
  const weights = createStorage(device, 'bench.weights', 16);
  const scores = createStorage(device, 'bench.scores', n * 4);
  const log = new StepLog(device, 'bench.log', 1, 1);
  const step = await Step.create(
    device,
    learner,
    uniforms,
    { batchSize, classes, weighted: false },
    { images, indices, weights, scores, log },
  );
  return {
    id: 'ours',
    step(index) {
      const offset = (index % distinctBatches) * batchSize;
      step.train({ offset, count: batchSize, slot: 0, augmentKey: 0, labelSmoothing: 0, ...rates });
    },
    finish: () => whenDone(device),
    async lastLoss() {
      const [result] = await log.read(0, 1);
      return result!.notFinite > 0 ? Number.NaN : result!.lossSum / result!.count;
    },
    destroy() {
      for (const part of [learner, uniforms, images, indices, weights, scores, log]) part.destroy();
    },
  };
}
