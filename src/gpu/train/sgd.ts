// SGD for all parameters in one launch, which also finishes the filter gradients and packs the new filters.
import type { Parameter } from '../../core/network.ts';
import { createStorageFrom } from '../buffers.ts';
import { stepUniformsWgsl } from '../stepUniforms.ts';
import { chunkSize, chunkTable } from './chunks.ts';
import { type FilterShape, packedRows } from './filterShape.ts';
import { createLaunch, type Launch } from './launch.ts';
import shader from './sgd.wgsl?raw';
import type { Precision } from './stored.ts';

export interface SgdFilter {
  readonly shape: FilterShape;
  /** First vec4f of its partial sums, and how many of them there are. */
  readonly partialOffset: number;
  readonly splits: number;
  /** First vec4 of the packed filter and of its transpose. */
  readonly packedOffset: number;
  readonly transposedOffset?: number;
}

export interface SgdTensor extends Pick<Parameter, 'offset' | 'size'> {
  /** Present for filters of convolutions; the gradient of other tensors is in the arena. */
  readonly filter?: SgdFilter;
}

export interface SgdBuffers {
  readonly uniforms: GPUBuffer;
  /** vec4f, as the filter gradients leave them. */
  readonly partials: GPUBuffer;
  /** f32 arenas of one layout; the gradients of filters are written, for whoever wants to look at them. */
  readonly gradients: GPUBuffer;
  readonly velocities: GPUBuffer;
  readonly weights: GPUBuffer;
  /** Packed filters, zero where padded. */
  readonly packed: GPUBuffer;
  readonly packedPrecision: Precision;
}

function wordsOf({ offset, size, filter }: SgdTensor, rows: number): number[] {
  if (!filter) return [2, offset, size, rows, 0, 0, 0, 0, 0, 0];
  const { shape, partialOffset, splits, packedOffset, transposedOffset = 0xffffffff } = filter;
  const kind = shape.depthwise ? 1 : 0;
  const inputs = shape.depthwise ? 1 : shape.inputs;
  return [
    kind,
    offset,
    size,
    rows,
    inputs,
    shape.outputs,
    partialOffset,
    splits,
    packedOffset,
    transposedOffset,
  ];
}

/** @param tensors where each trained tensor lies in the arenas */
export async function createSgd(
  device: GPUDevice,
  tensors: readonly SgdTensor[],
  buffers: SgdBuffers,
): Promise<{ launches: readonly Launch[]; owned: readonly GPUBuffer[] }> {
  const rows = tensors.map(({ size, filter }) => (filter ? packedRows(filter.shape) : Math.ceil(size / 4)));
  const rowsPerGroup = chunkSize(rows.reduce((sum, count) => sum + count, 0));
  const chunks = chunkTable(rows, rowsPerGroup);
  const words = tensors.flatMap((tensor, i) => wordsOf(tensor, rows[i]!));
  const table = createStorageFrom(device, 'train.sgd.tensors', Uint32Array.from(words));
  const groups = createStorageFrom(device, 'train.sgd.chunks', chunks);
  const { uniforms, partials, gradients, velocities, weights, packed, packedPrecision } = buffers;
  const launch = await createLaunch(device, {
    label: 'train.sgd',
    code: `${stepUniformsWgsl}\nalias Scalar = ${packedPrecision};\n${shader}`,
    constants: { chunkSize: rowsPerGroup },
    buffers: [uniforms, table, groups, partials, gradients, velocities, weights, packed],
    workgroups: [chunks.length / 2],
  });
  return { launches: [launch], owned: [table, groups] };
}
