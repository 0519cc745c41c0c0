// Batch norm apart from its application, which is the blocks': statistics, coefficients, gradients of gamma and beta.
import { normEpsilon, normMomentum, type Parameter } from '../../core/network.ts';
import { stepUniformsWgsl } from '../stepUniforms.ts';
import { type Activation, areaOf, quadsOf } from './activation.ts';
import { createLaunch, type Launch } from './launch.ts';
import coefficientsWgsl from './normCoefficients.wgsl?raw';
import evaluate from './normEvaluate.wgsl?raw';
import finish from './normFinish.wgsl?raw';
import gradientWgsl from './normGradient.wgsl?raw';
import type { NormPartials } from './normPartials.ts';
import statisticsWgsl from './normStatistics.wgsl?raw';
import { storedVector } from './stored.ts';
import { sumOfLanesWgsl } from './sumOfLanes.ts';
import type { Tuning } from './tuning.ts';

export interface NormParameters {
  readonly gamma: Parameter;
  readonly beta: Parameter;
  readonly mean: Parameter;
  readonly variance: Parameter;
}

export interface NormBuffers {
  readonly uniforms: GPUBuffer;
  /** Arenas. */
  readonly weights: GPUBuffer;
  readonly statistics: GPUBuffer;
  /** vec4f [quads][5]: scale, shift, mean, 1 / deviation, fault. */
  readonly coefficients: GPUBuffer;
}

const channelsOf = (norm: NormParameters) => norm.gamma.size;

function coefficientConstants(norm: NormParameters): Record<string, number> {
  return {
    channels: channelsOf(norm),
    gammaOffset: norm.gamma.offset,
    betaOffset: norm.beta.offset,
    meanOffset: norm.mean.offset,
    varianceOffset: norm.variance.offset,
    epsilon: normEpsilon,
  };
}

/** A workgroup's run of positions for statistics of a value that does not come from a convolution. */
export function statisticsPartials(source: Activation, tuning: Tuning): Omit<NormPartials, 'buffer'> {
  const area = areaOf(source);
  const most = tuning.software ? 8 : 256;
  const run = Math.max(256, Math.ceil((source.batchSize * area) / most));
  return {
    groups: Math.ceil((source.batchSize * area) / run),
    itemsPerGroup: run,
    itemsPerSample: area,
    positionsPerItem: 1,
  };
}

export function createNormStatistics(
  device: GPUDevice,
  label: string,
  source: Activation,
  partials: NormPartials,
  uniforms: GPUBuffer,
): Promise<Launch> {
  const area = areaOf(source);
  const { groups, itemsPerGroup: run } = partials;
  return createLaunch(device, {
    label,
    code: [stepUniformsWgsl, storedVector('Source', source.precision), statisticsWgsl].join('\n'),
    constants: { area, plane: source.batchSize * area, run, groups },
    buffers: [uniforms, source.buffer, partials.buffer],
    workgroups: [groups, quadsOf(source.channels)],
  });
}

/** Training: partial statistics -> coefficients and running statistics. */
export function createNormFinish(
  device: GPUDevice,
  label: string,
  norm: NormParameters,
  partials: NormPartials,
  buffers: NormBuffers,
): Promise<Launch> {
  const { buffer, ...layout } = partials;
  return createLaunch(device, {
    label,
    code: [stepUniformsWgsl, sumOfLanesWgsl('vec4f'), coefficientsWgsl, finish].join('\n'),
    constants: { ...coefficientConstants(norm), ...layout, momentum: normMomentum },
    buffers: [buffers.uniforms, buffers.weights, buffers.statistics, buffers.coefficients, buffer],
    workgroups: [quadsOf(channelsOf(norm))],
  });
}

/** Evaluation: running statistics -> coefficients. */
export function createNormEvaluate(
  device: GPUDevice,
  label: string,
  norm: NormParameters,
  buffers: NormBuffers,
): Promise<Launch> {
  return createLaunch(device, {
    label,
    code: [coefficientsWgsl, evaluate].join('\n'),
    constants: coefficientConstants(norm),
    buffers: [buffers.weights, buffers.statistics, buffers.coefficients],
    workgroups: [Math.ceil(quadsOf(channelsOf(norm)) / 64)],
  });
}

/** Partial sums of a block's gradient -> gradients of its norms' gamma and beta, and the means for dx. */
export function createNormGradient(
  device: GPUDevice,
  label: string,
  norms: readonly [NormParameters | undefined, NormParameters | undefined],
  shape: { channels: number; area: number; groups: number },
  buffers: { uniforms: GPUBuffer; partials: GPUBuffer; gradients: GPUBuffer; means: GPUBuffer },
): Promise<Launch> {
  const [norm0, norm1] = norms;
  return createLaunch(device, {
    label,
    code: `${stepUniformsWgsl}\n${gradientWgsl}`,
    constants: {
      ...shape,
      norm0: norm0 ? 1 : 0,
      norm1: norm1 ? 1 : 0,
      gamma0: norm0?.gamma.offset ?? 0,
      beta0: norm0?.beta.offset ?? 0,
      gamma1: norm1?.gamma.offset ?? 0,
      beta1: norm1?.beta.offset ?? 0,
    },
    buffers: [buffers.uniforms, buffers.partials, buffers.gradients, buffers.means],
    workgroups: [quadsOf(shape.channels)],
  });
}
