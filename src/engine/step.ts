// One step of training or testing: input pass, network, loss pass. It names no model and no method.

import { CrossEntropy } from '../gpu/crossEntropy.ts';
import { Gather } from '../gpu/gather.ts';
import type { ResidentImages } from '../gpu/residentImages.ts';
import type { StepUniforms, StepValues } from '../gpu/stepUniforms.ts';
import type { Encode, Learner } from './learner.ts';
import type { StepLog } from './stepLog.ts';

/** Where the samples of a step come from and where their losses go. */
export interface StepBuffers {
  readonly images: ResidentImages;
  /** u32 [selected]. */
  readonly indices: GPUBuffer;
  /** f32 [n], loss weights. */
  readonly weights: GPUBuffer;
  /** f32 [n]. */
  readonly scores: GPUBuffer;
  readonly log: StepLog;
}

/** The input and loss passes around a learner, bound once; a step only writes its uniforms and submits. */
export class Step {
  private readonly inputPass: Encode;
  private readonly lossPass: Encode;

  private constructor(
    private readonly learner: Learner,
    private readonly uniforms: StepUniforms,
    gather: Gather,
    loss: CrossEntropy,
  ) {
    this.inputPass = (pass) => gather.encode(pass);
    this.lossPass = (pass) => loss.encode(pass);
  }

  static async create(
    device: GPUDevice,
    learner: Learner,
    uniforms: StepUniforms,
    options: { batchSize: number; classes: number; weighted: boolean },
    { images, indices, weights, scores, log }: StepBuffers,
  ): Promise<Step> {
    const { input, inputLayout: layout, logits, dLogits } = learner;
    const [gather, loss] = await Promise.all([
      Gather.create(device, images, { uniforms: uniforms.buffer, indices, batch: input, layout }),
      CrossEntropy.create(device, options, {
        uniforms: uniforms.buffer,
        labels: images.labels,
        stepLog: log.buffer,
        ...{ logits, indices, weights, dLogits, scores },
      }),
    ]);
    return new Step(learner, uniforms, gather, loss);
  }

  train(values: StepValues): void {
    this.uniforms.write(values);
    this.learner.train(this.inputPass, this.lossPass, values.count, values);
  }

  evaluate(values: StepValues): void {
    this.uniforms.write(values);
    this.learner.evaluate(this.inputPass, this.lossPass, values.count);
  }
}
