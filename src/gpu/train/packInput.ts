// The step's input is plain NHWC, as tfjs has it; our kernels want channel quads.
import { type Activation, areaOf, quadsOf } from './activation.ts';
import { createLaunch, type Launch } from './launch.ts';
import shader from './packInput.wgsl?raw';

/** @param source f32 [B, H, W, C]; rows past the batch's count may hold anything */
export function createPackInput(device: GPUDevice, source: GPUBuffer, packed: Activation): Promise<Launch> {
  const positions = packed.batchSize * areaOf(packed);
  return createLaunch(device, {
    label: 'train.packInput',
    code: shader,
    constants: { channels: packed.channels, positions },
    buffers: [source, packed.buffer],
    workgroups: [Math.ceil(positions / 64), quadsOf(packed.channels)],
  });
}
