// The fully connected layer, forward and backward.
import { stepUniformsWgsl } from '../stepUniforms.ts';
import { quadsOf } from './activation.ts';
import backward from './denseBackward.wgsl?raw';
import forward from './denseForward.wgsl?raw';
import { createLaunch, type Launch } from './launch.ts';
import { sumOfLanesWgsl } from './sumOfLanes.ts';

export interface DenseShape {
  readonly batchSize: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Places in the arenas. */
  readonly weightOffset: number;
  readonly biasOffset: number;
  /** The output lies in channel quads; else, as logits do, [B, outputs]. */
  readonly quads: boolean;
}

const constantsOf = (shape: DenseShape) => ({ ...shape, quads: shape.quads ? 1 : 0 });

export function createDense(
  device: GPUDevice,
  label: string,
  shape: DenseShape,
  buffers: { uniforms: GPUBuffer; source: GPUBuffer; weights: GPUBuffer; result: GPUBuffer },
): Promise<Launch> {
  return createLaunch(device, {
    label,
    code: `${stepUniformsWgsl}\n${forward}`,
    constants: constantsOf(shape),
    buffers: [buffers.uniforms, buffers.source, buffers.weights, buffers.result],
    workgroups: [Math.ceil((shape.batchSize * shape.outputs) / 64)],
  });
}

/** Gradients of weights and bias into the arena, that of the source where `writeSource`. */
export function createDenseBackward(
  device: GPUDevice,
  label: string,
  shape: DenseShape,
  buffers: {
    uniforms: GPUBuffer;
    source: GPUBuffer;
    weights: GPUBuffer;
    gradient: GPUBuffer;
    gradients: GPUBuffer;
    sourceGradient: GPUBuffer;
  },
  options: { writeSource: boolean; accumulate: boolean },
): Promise<Launch> {
  const quads = quadsOf(shape.inputs);
  const rest = options.writeSource ? Math.ceil((quads * shape.batchSize) / 64) : 0;
  const { uniforms, source, weights, gradient, gradients, sourceGradient } = buffers;
  return createLaunch(device, {
    label,
    code: [stepUniformsWgsl, sumOfLanesWgsl('vec4f'), backward].join('\n'),
    constants: {
      ...constantsOf(shape),
      writeSource: options.writeSource ? 1 : 0,
      accumulate: options.accumulate ? 1 : 0,
    },
    buffers: [uniforms, source, weights, gradient, gradients, sourceGradient],
    workgroups: [(quads + 1) * shape.outputs + rest],
  });
}
