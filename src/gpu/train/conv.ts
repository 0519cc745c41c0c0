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

/** Threads of a pass for each output quad: one a block of outputs. */
function threadsOf(plan: TapPlan, result: Activation): number {
  const blocks = blocksOf({ output: result, plan });
  return result.batchSize * blocks.rows * blocks.columns;
}

/** Blocks of four rows read each input least often; a small layer takes two, or a large GPU would be half empty. */
function tapsFor(plan: (mostRows: number) => TapPlan, result: Activation, tuning: Tuning): TapPlan {
  const high = plan(4);
  const small = threadsOf(high, result) * quadsOf(result.channels) < 32768;
  return small && !tuning.software ? plan(2) : high;
}

const forwardPlan = (filter: FilterShape, result: Activation, tuning: Tuning) =>
  tapsFor((mostRows) => forwardTaps(filter, result, mostRows), result, tuning);

function launchOf(
  device: GPUDevice,
  label: string,
  shape: Omit<ConvShape, 'outputQuads' | 'sharedLanes' | 'input' | 'output' | 'batchSize'>,
  buffers: ConvBuffers,
  tuning: Tuning,
  partials?: GPUBuffer,
): Promise<Launch> {
  const { source, result } = buffers;
  const threads = threadsOf(shape.plan, result);
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
export function convPartials(
  filter: FilterShape,
  result: Activation,
  tuning: Tuning,
): Omit<NormPartials, 'buffer'> {
  const plan = forwardPlan(filter, result, tuning);
  const threads = threadsOf(plan, result);
  return {
    groups: Math.ceil(threads / 64),
    itemsPerGroup: 64,
    itemsPerSample: threads / result.batchSize,
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
  const { partials, tuning } = options;
  const plan = forwardPlan(filter, buffers.result, tuning);
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
  const { accumulate, tuning } = options;
  const { result } = buffers;
  const plan = tapsFor((mostRows) => gradientTaps(filter, result, mostRows), result, tuning);
  const shape = { plan, depthwise: filter.depthwise, accumulate, statistics: false };
  return launchOf(device, label, shape, buffers, tuning);
}
