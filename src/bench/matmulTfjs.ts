// The matrix product of TensorFlow.js, beside our own.
import * as tf from '@tensorflow/tfjs';
import { flush } from '../engine/tensors.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import { whenDone } from '../gpu/waits.ts';
import { shareWithTfjs } from '../ops/tfjsBackend.ts';
import { medianGflops } from './medianGflops.ts';

export interface Product {
  /** f32 [size, size]. */
  readonly a: Float32Array;
  readonly b: Float32Array;
  readonly size: number;
  readonly rounds: number;
  /** Products between two waits. */
  readonly repeats: number;
}

export async function measureTfjsMatmul(
  gpu: OpenedDevice,
  { a, b, size, rounds, repeats }: Product,
): Promise<number> {
  const backend = await shareWithTfjs(gpu.device, gpu.info);
  const [left, right] = [tf.tensor2d(a, [size, size]), tf.tensor2d(b, [size, size])];
  const gflops = await medianGflops(size, rounds, async () => {
    for (let i = 0; i < repeats; i++) tf.matMul(left, right).dispose();
    flush(backend);
    await whenDone(gpu.device);
  });
  tf.dispose([left, right]);
  return gflops * repeats;
}
