// Runs the gather pass of the playground on a few images: what its oracle and golden tests share.
import { createStorage, createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { type BatchLayout, Gather } from '../../src/gpu/gather.ts';
import { ResidentImages } from '../../src/gpu/residentImages.ts';
import { StepUniforms } from '../../src/gpu/stepUniforms.ts';

export interface GatherRequest {
  /** u8 [n, 3072]. */
  readonly images: Uint8Array<ArrayBuffer>;
  readonly indices: readonly number[];
  readonly batchSize: number;
  readonly offset: number;
  readonly count: number;
  readonly augmentKey: number;
  readonly layout?: BatchLayout;
}

/** The batch as the pass leaves it, f32 [B, 32, 32, 3], or 4 in quads, from a buffer that held -99 everywhere. */
export async function gatherOnce(device: GPUDevice, request: GatherRequest): Promise<Float32Array> {
  const n = request.images.length / 3072;
  const resident = new ResidentImages(device, n, 'test.images');
  resident.write(0, request.images, new Uint8Array(n));
  const uniforms = new StepUniforms(device);
  const { offset, count, augmentKey, layout = 'nhwc' } = request;
  const elements = request.batchSize * 1024 * (layout === 'quads' ? 4 : 3);
  const rest = { slot: 0, learningRate: 0, momentum: 0, weightDecay: 0, labelSmoothing: 0 };
  uniforms.write({ offset, count, augmentKey, ...rest });
  const indices = createStorageFrom(device, 'test.indices', Uint32Array.from(request.indices));
  const batch = createStorage(device, 'test.batch', elements * 4);
  device.queue.writeBuffer(batch, 0, new Float32Array(elements).fill(-99));
  const gather = await Gather.create(device, resident, { uniforms: uniforms.buffer, indices, batch, layout });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  gather.encode(pass);
  pass.end();
  device.queue.submit([encoder.finish()]);
  const values = new Float32Array(await readBuffer(device, batch));
  for (const buffer of [indices, batch, resident, uniforms]) buffer.destroy();
  return values;
}
