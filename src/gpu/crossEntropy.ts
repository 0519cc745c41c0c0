// The loss pass between forward and backward; the same pass evaluates, with scores and gradients of its own.
import shader from './crossEntropy.wgsl?raw';
import type { LaunchPass } from './launchPass.ts';
import { stepUniformsWgsl } from './stepUniforms.ts';
import { createLaunch, encodeLaunches, type Launch } from './train/launch.ts';

export interface CrossEntropyBuffers {
  readonly uniforms: GPUBuffer;
  /** f32 [B, classes]. */
  readonly logits: GPUBuffer;
  /** u32 [n]. */
  readonly labels: GPUBuffer;
  /** u32 [selected]. */
  readonly indices: GPUBuffer;
  /** f32 [n]: weight of each sample's loss in the mean that is minimised; read only when `weighted`. */
  readonly weights: GPUBuffer;
  /** f32 [B, classes]: gradient of mean(weight * loss); rows past the batch's count become 0. */
  readonly dLogits: GPUBuffer;
  /** f32 [n]: gets the unweighted loss of each sample of the batch. */
  readonly scores: GPUBuffer;
  /** vec4f [steps]: sum of finite losses, correct, not finite, count. */
  readonly stepLog: GPUBuffer;
}

/** Softmax cross-entropy as torch's `cross_entropy` with `label_smoothing`. */
export class CrossEntropy {
  private constructor(private readonly launch: Launch) {}

  static async create(
    device: GPUDevice,
    options: { batchSize: number; classes: number; weighted: boolean },
    buffers: CrossEntropyBuffers,
  ): Promise<CrossEntropy> {
    const { uniforms, logits, labels, indices, weights, dLogits, scores, stepLog } = buffers;
    const launch = await createLaunch(device, {
      label: 'crossEntropy',
      code: `${stepUniformsWgsl}\n${shader}`,
      // Eight lanes to a long row read neighbouring logits; short rows are quickest one lane each.
      constants: { ...options, weighted: Number(options.weighted), rowLanes: options.classes > 32 ? 8 : 1 },
      buffers: [uniforms, logits, labels, indices, weights, dLogits, scores, stepLog],
      workgroups: [1],
    });
    return new CrossEntropy(launch);
  }

  encode(pass: LaunchPass): void {
    encodeLaunches(pass, [this.launch]);
  }
}
