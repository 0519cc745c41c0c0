// Gradient of a convolution towards its filter, in partial sums.
import type { Shape } from '../../core/network.ts';
import { stepUniformsWgsl } from '../stepUniforms.ts';
import { type Activation, quadsOf } from './activation.ts';
import { filterGradientShader } from './filterGradientShader.ts';
import { type FilterShape, packedRows } from './filterShape.ts';
import { type BoundBuffer, createLaunch, type Launch } from './launch.ts';
import { storedVector } from './stored.ts';
import type { Tuning } from './tuning.ts';

/** How the sum over positions is cut, decided before the buffer for the partial sums is made. */
export interface FilterGradientPlan {
  readonly filter: FilterShape;
  readonly splits: number;
  readonly outputQuads: number;
  /** vec4f of partial sums. */
  readonly rows: number;
}

/** Enough workgroups to fill a GPU; a CPU wants long sums instead. Partial sums stay below 16 MiB a filter. */
export function planFilterGradient(
  filter: FilterShape,
  output: Shape,
  batchSize: number,
  tuning: Tuning,
): FilterGradientPlan {
  const quads = quadsOf(filter.outputs);
  const widest = filter.size === 1 ? 4 : 2;
  const outputQuads = filter.depthwise ? 1 : ([4, 2, 1].find((n) => n <= widest && quads % n === 0) ?? 1);
  const blocks = filter.size * (filter.depthwise ? 1 : quadsOf(filter.inputs)) * (quads / outputQuads);
  const wanted = Math.ceil((tuning.software ? 48 : 1024) / blocks);
  const rows = packedRows(filter);
  const most = Math.min(Math.ceil((batchSize * output.width) / 64), Math.floor(2 ** 20 / rows));
  const splits = Math.max(1, Math.min(wanted, most));
  return { filter, splits, outputQuads, rows: splits * rows };
}

export function createFilterGradient(
  device: GPUDevice,
  label: string,
  plan: FilterGradientPlan,
  buffers: {
    readonly uniforms: GPUBuffer;
    readonly source: Activation;
    readonly gradient: Activation;
    /** vec4f [rows of the plan]. */
    readonly partials: BoundBuffer;
  },
): Promise<Launch> {
  const { filter, splits, outputQuads } = plan;
  const { source: input, gradient: output } = buffers;
  const { batchSize } = input;
  const shape = { filter, input, output, batchSize, splits, outputQuads };
  const outGroups = filter.depthwise ? 1 : quadsOf(filter.outputs) / outputQuads;
  return createLaunch(device, {
    label,
    code: [stepUniformsWgsl, storedVector('Source', input.precision), filterGradientShader(shape)].join('\n'),
    buffers: [buffers.uniforms, input.buffer, output.buffer, buffers.partials],
    workgroups: [splits, filter.size * quadsOf(input.channels), outGroups],
  });
}
