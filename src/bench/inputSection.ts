// Section `input`: how fast images are gathered, cropped, mirrored and normalised, and what that is of a step.
import { hash32 } from '../core/hash.ts';
import { createStorage, createStorageFrom } from '../gpu/buffers.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import { Gather } from '../gpu/gather.ts';
import { ResidentImages } from '../gpu/residentImages.ts';
import { StepUniforms } from '../gpu/stepUniforms.ts';
import { whenDone } from '../gpu/waits.ts';
import type { InputResult } from './benchResult.ts';
import { compareSteps } from './compareSteps.ts';
import { createOurs } from './oursStep.ts';
import { stepProblem, syntheticImages } from './stepProblem.ts';

const batchSize = 128;
const imageCount = 4096;
/** Batches a submit, so that a fast adapter is not measured by how fast it answers. */
const batchesPerSubmit = 20;

async function createInput({ device }: OpenedDevice) {
  const uniforms = new StepUniforms(device, 'bench.uniforms');
  const images = new ResidentImages(device, imageCount, 'bench.images');
  const data = syntheticImages(imageCount);
  images.write(0, data.images, data.labels);
  const order = Uint32Array.from({ length: batchSize }, (_, i) => hash32(i) % imageCount);
  const indices = createStorageFrom(device, 'bench.indices', order);
  const batch = createStorage(device, 'bench.batch', batchSize * 4096 * 4);
  // As the compiled step takes them.
  const layout = 'quads';
  const gather = await Gather.create(device, images, { uniforms: uniforms.buffer, indices, batch, layout });
  const rates = { learningRate: 0, momentum: 0, weightDecay: 0, labelSmoothing: 0 };
  return {
    id: 'input',
    step(index: number) {
      uniforms.write({ offset: 0, count: batchSize, slot: 0, augmentKey: index + 1, ...rates });
      const encoder = device.createCommandEncoder({ label: 'bench.input' });
      const pass = encoder.beginComputePass({ label: 'bench.input' });
      for (let i = 0; i < batchesPerSubmit; i++) gather.encode(pass);
      pass.end();
      device.queue.submit([encoder.finish()]);
    },
    finish: () => whenDone(device),
    destroy() {
      for (const part of [uniforms, images, indices, batch]) part.destroy();
    },
  };
}

export async function measureInput(gpu: OpenedDevice, rounds: number): Promise<InputResult> {
  const input = await createInput(gpu);
  const ours = await createOurs(gpu, stepProblem('cnn3', batchSize));
  try {
    for (const one of [input, ours]) {
      await one.step(0);
      await one.finish();
    }
    const ms = await compareSteps([input, ours], { rounds, roundMs: 300 });
    const inputMs = ms.get('input')! / batchesPerSubmit;
    return { imagesPerSecond: (1000 * batchSize) / inputMs, stepShare: inputMs / ms.get('ours')! };
  } finally {
    input.destroy();
    ours.destroy();
  }
}
