// What a compiled step will hold on the GPU, reckoned from the network's shapes before any buffer is made.
import type { Network, Shape, Value } from '../core/network.ts';
import { activationBytes } from '../gpu/train/activation.ts';
import { planFilterGradient } from '../gpu/train/filterGradient.ts';
import { packedRows } from '../gpu/train/filterShape.ts';
import { bytesPerVector, type Precision } from '../gpu/train/stored.ts';
import { BufferPool, type Sized } from './bufferPool.ts';
import { filterOf } from './convolutions.ts';
import { fuse, inputsOf, type Operation } from './fusion.ts';
import { activationPrecision } from './stepPlan.ts';

export interface StepMemory {
  /** Weights, their gradients and velocities, and the filters packed for the kernels. */
  readonly weightBytes: number;
  /** Kept from forward to backward. */
  readonly activationBytes: number;
  /** Gradients of activations, in buffers that are used again, and partial sums of filter gradients. */
  readonly gradientBytes: number;
  readonly totalBytes: number;
  readonly largestBufferBytes: number;
}

/** Sizes of the buffers that the gradients of activations take turns in. */
function gradientBuffers(
  network: Network,
  operations: readonly Operation[],
  bytesOf: (shape: Shape) => number,
): number[] {
  const pool = new BufferPool<Sized>((_index, size) => ({ size }));
  const held = new Map<number, Sized>();
  const claim = ({ id, shape }: Value) => {
    if (id !== network.input.id && !held.has(id)) held.set(id, pool.take(bytesOf(shape)));
  };
  for (const operation of [...operations].reverse()) {
    inputsOf(operation).forEach(claim);
    const finished = held.get(operation.out.id);
    if (finished) pool.give(finished);
  }
  return pool.owned.map(({ size }) => size);
}

/** Tables, logits and the coefficients and statistics of batch norms are left out: together less than a twentieth. */
export function stepMemory(network: Network, batchSize: number, precision: Precision = 'f32'): StepMemory {
  const operations = fuse(network);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const values = [network.input, ...operations.map(({ out }) => out)];
  const activations = values.map((value) =>
    activationBytes(batchSize, value.shape, activationPrecision(network, value, precision)),
  );
  const gradients = gradientBuffers(network, operations, (shape) => activationBytes(batchSize, shape, 'f32'));
  const convs = operations.filter((operation) => operation.kind === 'conv');
  const packed = convs.map((conv) => {
    const twice = !conv.depthwise && conv.input.id !== network.input.id;
    return bytesPerVector(precision) * packedRows(filterOf(conv)) * (twice ? 2 : 1);
  });
  const tuning = { software: false, sharedLanes: 0 };
  const partials = convs.map((conv) => {
    return 16 * planFilterGradient(filterOf(conv), conv.out.shape, batchSize, tuning).rows;
  });
  const arena = 4 * network.weightCount;
  const weightBytes = 3 * arena + sum(packed);
  const gradientBytes = sum(gradients) + sum(partials);
  return {
    weightBytes,
    activationBytes: sum(activations),
    gradientBytes,
    totalBytes: weightBytes + sum(activations) + gradientBytes,
    largestBufferBytes: Math.max(arena, sum(packed), sum(partials), ...activations, ...gradients),
  };
}
