// A matrix product by the convolution that our steps are made of: 1 x 1 over as many positions as there are rows.
import { createStorageFrom } from '../gpu/buffers.ts';
import { StepUniforms } from '../gpu/stepUniforms.ts';
import { createConv } from '../gpu/train/conv.ts';
import { encodeLaunches } from '../gpu/train/launch.ts';
import { tuningOf } from '../gpu/train/tuning.ts';

const extent = 8;

/**
 * [size, size] x [size, size] as [size / 64, 8, 8, size] through `size` filters. The values are of no account:
 * that the convolution is right is tested elsewhere.
 *
 * @param size a multiple of 64
 */
export async function createMatmulConv(device: GPUDevice, a: Float32Array<ArrayBuffer>, size: number) {
  const uniforms = new StepUniforms(device, 'matmulConv.uniforms');
  const batchSize = size / extent ** 2;
  const rates = { learningRate: 0, momentum: 0, weightDecay: 0, labelSmoothing: 0 };
  uniforms.write({ offset: 0, count: batchSize, slot: 0, augmentKey: 0, ...rates });
  const [source, filters, result] = ['source', 'filters', 'result'].map((name) =>
    createStorageFrom(device, `matmulConv.${name}`, a),
  ) as [GPUBuffer, GPUBuffer, GPUBuffer];
  const precision = 'f32' as const;
  const shape = { height: extent, width: extent, channels: size, batchSize, precision };
  const launch = await createConv(
    device,
    'matmulConv',
    { size: 1, stride: 1, padding: 0, inputs: size, outputs: size, depthwise: false },
    {
      ...{ uniforms: uniforms.buffer, filters, filterPrecision: precision },
      source: { ...shape, buffer: source },
      result: { ...shape, buffer: result },
    },
    { tuning: tuningOf(device) },
  );
  return {
    encode: (pass: GPUComputePassEncoder) => encodeLaunches(pass, [launch]),
    destroy() {
      for (const part of [uniforms, source, filters, result]) part.destroy();
    },
  };
}
