// All filters in one launch, when weights were written from outside (sgd.wgsl packs what it updates): the layout in which convolutions read a 4 x 4 block of weights at once.
import { createStorage, createStorageFrom, rangeAlignment } from '../buffers.ts';
import { chunkSize, chunkTable } from './chunks.ts';
import { type FilterShape, packedRows } from './filterShape.ts';
import { createLaunch, type Launch } from './launch.ts';
import shader from './packFilters.wgsl?raw';
import { bytesPerVector, type Precision, storedVector } from './stored.ts';

export interface PackedFilterSpec {
  readonly filter: FilterShape;
  /** The filter's place in the weight arena. */
  readonly offset: number;
  /** Input and output channels swapped, for the input gradient. Depthwise filters need no such copy. */
  readonly transposed: boolean;
}

export interface PackedFilters {
  /** vec4, all filters. */
  readonly buffer: GPUBuffer;
  readonly precision: Precision;
  /** First vec4 of each filter, in the order asked for: where a range may be bound. */
  readonly offsets: readonly number[];
  readonly launches: readonly Launch[];
  readonly owned: readonly GPUBuffer[];
}

/** @param weights f32 arena */
export async function createPackFilters(
  device: GPUDevice,
  weights: GPUBuffer,
  specs: readonly PackedFilterSpec[],
  precision: Precision,
): Promise<PackedFilters> {
  const rows = specs.map(({ filter }) => packedRows(filter));
  const offsets: number[] = [];
  let end = 0;
  const aligned = rangeAlignment / bytesPerVector(precision);
  for (const count of rows) {
    offsets.push(end);
    end += aligned * Math.ceil(count / aligned);
  }
  const buffer = createStorage(device, 'train.packedFilters', bytesPerVector(precision) * Math.max(end, 4));
  if (specs.length === 0) return { buffer, precision, offsets, launches: [], owned: [buffer] };
  const words = specs.flatMap(({ filter, offset, transposed }, i) => {
    const kind = filter.depthwise ? 2 : transposed ? 1 : 0;
    return [kind, offset, offsets[i]!, rows[i]!, filter.inputs, filter.outputs];
  });
  const rowsPerGroup = chunkSize(end);
  const chunks = chunkTable(rows, rowsPerGroup);
  const table = createStorageFrom(device, 'train.packFilters.filters', Uint32Array.from(words));
  const groups = createStorageFrom(device, 'train.packFilters.chunks', chunks);
  const launch = await createLaunch(device, {
    label: 'train.packFilters',
    code: `${storedVector('Weight', precision)}\n${shader}`,
    constants: { chunkSize: rowsPerGroup },
    buffers: [weights, table, groups, buffer],
    workgroups: [chunks.length / 2],
  });
  return { buffer, precision, offsets, launches: [launch], owned: [buffer, table, groups] };
}
