// Second half of all filter gradients, in one launch.
import { createStorageFrom } from '../buffers.ts';
import { chunkSize, chunkTable } from './chunks.ts';
import type { FilterGradientPlan } from './filterGradient.ts';
import shader from './filterReduce.wgsl?raw';
import { packedRows } from './filterShape.ts';
import { createLaunch, type Launch } from './launch.ts';

export interface ReducedFilter {
  readonly plan: FilterGradientPlan;
  /** First vec4f of its partial sums. */
  readonly partialOffset: number;
  /** The filter's place in the gradient arena. */
  readonly offset: number;
}

/** @param gradients f32 arena */
export async function createFilterReduce(
  device: GPUDevice,
  partials: GPUBuffer,
  gradients: GPUBuffer,
  filters: readonly ReducedFilter[],
): Promise<{ launches: readonly Launch[]; owned: readonly GPUBuffer[] }> {
  if (filters.length === 0) return { launches: [], owned: [] };
  const sizes = filters.map(({ plan: { filter } }) => {
    return filter.size * filter.size * (filter.depthwise ? 1 : filter.inputs) * filter.outputs;
  });
  const words = filters.flatMap(({ plan: { filter, splits }, partialOffset, offset }, i) => [
    filter.depthwise ? 1 : 0,
    partialOffset,
    offset,
    sizes[i]!,
    packedRows(filter),
    splits,
    filter.inputs,
    filter.outputs,
  ]);
  const elementsPerGroup = chunkSize(sizes.reduce((sum, size) => sum + size, 0));
  const chunks = chunkTable(sizes, elementsPerGroup);
  const table = createStorageFrom(device, 'train.filterReduce.filters', Uint32Array.from(words));
  const groups = createStorageFrom(device, 'train.filterReduce.chunks', chunks);
  const launch = await createLaunch(device, {
    label: 'train.filterReduce',
    code: shader,
    constants: { chunkSize: elementsPerGroup },
    buffers: [table, groups, partials, gradients],
    workgroups: [chunks.length / 2],
  });
  return { launches: [launch], owned: [table, groups] };
}
