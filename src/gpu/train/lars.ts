// LARS for all parameters in two launches, for it needs each tensor's norms first.
import type { Parameter } from '../../core/network.ts';
import { createStorage, createStorageFrom } from '../buffers.ts';
import { stepUniformsWgsl } from '../stepUniforms.ts';
import { chunkSize, chunkTable } from './chunks.ts';
import larsWgsl from './lars.wgsl?raw';
import larsNormsWgsl from './larsNorms.wgsl?raw';
import { createLaunch, type Launch } from './launch.ts';
import { sumOfLanesWgsl } from './sumOfLanes.ts';

/** Defaults as in the authors' lars.py: 0.001 and 0. */
export interface LarsOptions {
  readonly trustCoefficient?: number;
  readonly trustEpsilon?: number;
}

export interface LarsBuffers {
  readonly uniforms: GPUBuffer;
  /** f32 arenas of one layout; the gaps between tensors stay 0. */
  readonly weights: GPUBuffer;
  readonly gradients: GPUBuffer;
  readonly velocities: GPUBuffer;
}

export interface Lars {
  readonly launches: readonly Launch[];
  readonly owned: readonly GPUBuffer[];
}

export type LarsTensor = Pick<Parameter, 'offset' | 'size'>;

/** @param tensors where each trained tensor lies in the arenas */
export async function createLars(
  device: GPUDevice,
  options: LarsOptions,
  tensors: readonly LarsTensor[],
  buffers: LarsBuffers,
): Promise<Lars> {
  const { uniforms, weights, gradients, velocities } = buffers;
  const { trustCoefficient = 0.001, trustEpsilon = 0 } = options;
  const sizes = tensors.map(({ size }) => size);
  // At least 1,024 elements a workgroup: each also adds up all partial norms of its tensor.
  const elements = Math.max(1024, chunkSize(sizes.reduce((sum, size) => sum + size, 0)));
  const chunks = chunkTable(sizes, elements);
  let first = 0;
  const words = tensors.flatMap(({ offset, size }) => {
    const count = Math.ceil(size / elements);
    first += count;
    return [offset, size, first - count, count];
  });
  const groups = chunks.length / 2;
  const chunkBuffer = createStorageFrom(device, 'train.lars.chunks', chunks);
  const table = createStorageFrom(device, 'train.lars.tensors', Uint32Array.from(words));
  const partials = createStorage(device, 'train.lars.partials', 8 * groups);
  const norms = await createLaunch(device, {
    label: 'train.larsNorms',
    code: `${sumOfLanesWgsl('vec2f')}\n${larsNormsWgsl}`,
    constants: { chunkSize: elements },
    buffers: [chunkBuffer, table, weights, gradients, partials],
    workgroups: [groups],
  });
  const update = await createLaunch(device, {
    label: 'train.lars',
    code: [stepUniformsWgsl, sumOfLanesWgsl('vec2f'), larsWgsl].join('\n'),
    constants: { chunkSize: elements, trustCoefficient, trustEpsilon },
    buffers: [uniforms, chunkBuffer, table, partials, gradients, velocities, weights],
    workgroups: [groups],
  });
  return { launches: [norms, update], owned: [chunkBuffer, table, partials] };
}
