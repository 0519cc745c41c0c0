// What stands between convolutions, fused: sum of one or two terms with or without batch norm, ReLU, pooling.
import { stepUniformsWgsl } from '../stepUniforms.ts';
import { type Activation, quadsOf } from './activation.ts';
import average from './blockAverage.wgsl?raw';
import backward from './blockBackward.wgsl?raw';
import forward from './blockForward.wgsl?raw';
import gradientWgsl from './blockGradient.wgsl?raw';
import reduce from './blockReduce.wgsl?raw';
import valueWgsl from './blockValue.wgsl?raw';
import { createLaunch, type Launch } from './launch.ts';
import { storedResult, storedVector } from './stored.ts';
import type { Tuning } from './tuning.ts';

export interface BlockTerm {
  readonly input: Activation;
  /** Coefficients of the batch norm on this term (norm.ts); absent without one. */
  readonly coefficients?: GPUBuffer;
}

export interface Block {
  readonly terms: readonly [BlockTerm] | readonly [BlockTerm, BlockTerm];
  readonly relu: boolean;
  /** Window of the max pooling; 1: none; 0: global average. */
  readonly pool: number;
}

const flag = (value: boolean) => (value ? 1 : 0);

function valueConstants({ terms, relu, pool }: Block, threads: number): Record<string, number> {
  const [{ input, coefficients }, other] = terms;
  return {
    norm0: flag(coefficients !== undefined),
    norm1: flag(other?.coefficients !== undefined),
    two: flag(other !== undefined),
    relu: flag(relu),
    batchSize: input.batchSize,
    height: input.height,
    width: input.width,
    pool,
    threads,
  };
}

function vectorsOf({ terms: [first, other] }: Block): string {
  const { precision } = first.input;
  // A second input that is not there is bound to the first.
  const otherPrecision = other?.input.precision ?? precision;
  return [storedVector('Input0', precision), storedVector('Input1', otherPrecision)].join('\n');
}

/** Bindings that a block does not use get its first input, which nothing here writes. */
function valueBuffers(block: Block, uniforms: GPUBuffer): GPUBuffer[] {
  const [first, other] = block.terms;
  const spare = first.input.buffer;
  return [
    uniforms,
    spare,
    other?.input.buffer ?? spare,
    first.coefficients ?? spare,
    other?.coefficients ?? spare,
  ];
}

/** Threads a quad of the passes backward: one a window of the pooling. */
function windowsOf({ terms: [{ input }], pool }: Block): number {
  const size = Math.max(1, pool);
  return input.batchSize * Math.ceil(input.height / size) * Math.ceil(input.width / size);
}

/** Workgroups a quad; on a CPU a thread takes several items, for each first reads the coefficients. */
function groupsFor(items: number, tuning: Tuning): number {
  return Math.ceil(items / (tuning.software ? 512 : 64));
}

export function createBlock(
  device: GPUDevice,
  label: string,
  tuning: Tuning,
  block: Block,
  buffers: { uniforms: GPUBuffer; result: Activation },
): Promise<Launch> {
  const { result } = buffers;
  const { input } = block.terms[0];
  const { pool } = block;
  const outputs = pool && input.batchSize * Math.floor(input.height / pool) * Math.floor(input.width / pool);
  const groups = pool ? groupsFor(outputs, tuning) : Math.ceil(input.batchSize / 8);
  return createLaunch(device, {
    label,
    code: [
      stepUniformsWgsl,
      vectorsOf(block),
      storedResult(result.precision),
      valueWgsl,
      pool ? forward : average,
    ].join('\n'),
    constants: valueConstants(block, 64 * groups),
    buffers: [...valueBuffers(block, buffers.uniforms), result.buffer],
    workgroups: [groups, quadsOf(input.channels)],
  });
}

/** Workgroups a quad that share the sums of the first pass backward. */
export function reduceGroups(block: Block): number {
  return Math.max(1, Math.min(64, Math.ceil(windowsOf(block) / 256)));
}

/** First pass backward, for blocks with a norm: partial sums, vec4f [quads][groups][3]. */
export function createBlockReduce(
  device: GPUDevice,
  label: string,
  block: Block,
  buffers: { uniforms: GPUBuffer; gradient: GPUBuffer; partials: GPUBuffer },
): Promise<Launch> {
  const groups = reduceGroups(block);
  return createLaunch(device, {
    label,
    code: [stepUniformsWgsl, vectorsOf(block), valueWgsl, gradientWgsl, reduce].join('\n'),
    constants: { ...valueConstants(block, 64 * groups), groups },
    buffers: [...valueBuffers(block, buffers.uniforms), buffers.gradient, buffers.partials],
    workgroups: [groups, quadsOf(block.terms[0].input.channels)],
  });
}

export interface BlockGradientTarget {
  readonly buffer: GPUBuffer;
  readonly accumulate: boolean;
}

/** Second pass backward: gradients of the terms' inputs; a term without target gets none. */
export function createBlockBackward(
  device: GPUDevice,
  label: string,
  tuning: Tuning,
  block: Block,
  buffers: {
    uniforms: GPUBuffer;
    gradient: GPUBuffer;
    /** From norm.ts; any buffer without norms. */
    means: GPUBuffer;
    /** Two small buffers for bindings that are not used. */
    unused: readonly [GPUBuffer, GPUBuffer];
  },
  targets: readonly [BlockGradientTarget | undefined, BlockGradientTarget | undefined],
): Promise<Launch> {
  const [target0, target1] = targets;
  const groups = groupsFor(windowsOf(block), tuning);
  return createLaunch(device, {
    label,
    code: [stepUniformsWgsl, vectorsOf(block), valueWgsl, gradientWgsl, backward].join('\n'),
    constants: {
      ...valueConstants(block, 64 * groups),
      write0: flag(target0 !== undefined),
      write1: flag(target1 !== undefined),
      accumulate0: flag(target0?.accumulate === true),
      accumulate1: flag(target1?.accumulate === true),
    },
    buffers: [
      ...valueBuffers(block, buffers.uniforms),
      buffers.gradient,
      buffers.means,
      target0?.buffer ?? buffers.unused[0],
      target1?.buffer ?? buffers.unused[1],
    ],
    workgroups: [groups, quadsOf(block.terms[0].input.channels)],
  });
}
