// Convolution, plain or depthwise, and its gradient towards the input.
import { stepUniformsWgsl } from '../stepUniforms.ts';
import { type Activation, quadsOf } from './activation.ts';
import { blocksOf, type ConvShape, convShader } from './convShader.ts';
import { forwardTaps, gradientTaps, type TapPlan } from './convTaps.ts';
import type { FilterShape } from './filterShape.ts';
import { type BoundBuffer, createLaunch, type Launch } from './launch.ts';
import type { NormPartials } from './normPartials.ts';
import { type Precision, storedResult, storedVector } from './stored.ts';
import type { Tuning } from './tuning.ts';

export interface ConvBuffers {
  readonly uniforms: GPUBuffer;
  readonly source: Activation;
  readonly result: Activation;
  /** The packed filter. */
  readonly filters: BoundBuffer;
  readonly filterPrecision: Precision;
}

/** More quads a thread save loads of inputs; one keeps a small problem spread over more threads. */
function quadsPerThread(quads: number, threadsAtOne: number, depthwise: boolean, tuning: Tuning): number {
  if (depthwise) return 1;
  const wanted = tuning.software || threadsAtOne >= 65536 ? 2 : 1;
  return quads % wanted === 0 ? wanted : 1;
}

function launchOf(
  device: GPUDevice,
  label: string,
  shape: Omit<ConvShape, 'outputQuads' | 'sharedLanes' | 'input' | 'output' | 'batchSize'>,
  buffers: ConvBuffers,
  tuning: Tuning,
  partials?: GPUBuffer,
): Promise<Launch> {
  const { source, result } = buffers;
  const blocks = blocksOf({ output: result, plan: shape.plan });
  const threads = source.batchSize * blocks.rows * blocks.columns;
  const quads = quadsOf(result.channels);
  const outputQuads = quadsPerThread(quads, threads * quads, shape.depthwise, tuning);
  const { batchSize } = source;
  const sharedLanes = shape.depthwise ? 0 : tuning.sharedLanes;
  const full = { ...shape, input: source, output: result, batchSize, outputQuads, sharedLanes };
  const bound = [buffers.uniforms, source.buffer, buffers.filters, result.buffer];
  return createLaunch(device, {
    label,
    code: [
      stepUniformsWgsl,
      storedVector('Source', source.precision),
      storedResult(result.precision),
      storedVector('Weight', buffers.filterPrecision),
      convShader(full),
    ].join('\n'),
    buffers: partials ? [...bound, partials] : bound,
    workgroups: [Math.ceil(threads / 64), quads / outputQuads],
  });
}

/** How the statistics of a convolution's output come in parts: one a workgroup. */
export function convPartials(filter: FilterShape, result: Activation): Omit<NormPartials, 'buffer'> {
  const plan = forwardTaps(filter, result);
  const { rows, columns } = blocksOf({ output: result, plan });
  return {
    groups: Math.ceil((result.batchSize * rows * columns) / 64),
    itemsPerGroup: 64,
    itemsPerSample: rows * columns,
    positionsPerItem: plan.blockRows * plan.blockColumns,
  };
}

/** result = source convolved with the filter; `partials` also gets the statistics that a batch norm needs. */
export function createConv(
  device: GPUDevice,
  label: string,
  filter: FilterShape,
  buffers: ConvBuffers,
  options: { tuning: Tuning; partials?: GPUBuffer },
): Promise<Launch> {
  const plan: TapPlan = forwardTaps(filter, buffers.result);
  const { partials, tuning } = options;
  const shape = { plan, depthwise: filter.depthwise, accumulate: false, statistics: partials !== undefined };
  return launchOf(device, label, shape, buffers, tuning, partials);
}

/** Source is the gradient of the output, result that of the input, filters the transposed packing. */
export function createConvInputGradient(
  device: GPUDevice,
  label: string,
  filter: FilterShape,
  buffers: ConvBuffers,
  options: { tuning: Tuning; accumulate: boolean },
): Promise<Launch> {
  const plan = gradientTaps(filter, buffers.result);
  const { accumulate, tuning } = options;
  const shape = { plan, depthwise: filter.depthwise, accumulate, statistics: false };
  return launchOf(device, label, shape, buffers, tuning);
}
