// What a run's network says of single training images now: a test step over a few indices, beside the training.
import { createStorage, readBuffer } from '../gpu/buffers.ts';
import type { StepUniforms } from '../gpu/stepUniforms.ts';
import type { Learner } from './learner.ts';
import type { LoadedData } from './loadedData.ts';
import { Step } from './step.ts';
import { StepLog } from './stepLog.ts';

export interface PredictorSite {
  readonly device: GPUDevice;
  readonly learner: Learner;
  readonly uniforms: StepUniforms;
  readonly data: LoadedData;
  readonly batchSize: number;
  readonly trainCount: number;
}

/** Scores, log and indices are its own: it leaves nothing behind that training reads. */
export class Predictor {
  private constructor(
    private readonly site: PredictorSite,
    private readonly step: Step,
    private readonly indices: GPUBuffer,
    private readonly owned: readonly { destroy(): void }[],
  ) {}

  static async create(site: PredictorSite): Promise<Predictor> {
    const { device, learner, uniforms, data, batchSize, trainCount } = site;
    const indices = createStorage(device, 'predictor.indices', batchSize * 4);
    const scores = createStorage(device, 'predictor.scores', trainCount * 4);
    const weights = createStorage(device, 'predictor.weights', 16);
    const log = new StepLog(device, 'predictor.log', 1, 1);
    const options = { batchSize, classes: data.source.classes.length, weighted: false };
    const buffers = { images: data.train, indices, weights, scores, log };
    const step = await Step.create(device, learner, uniforms, options, buffers);
    return new Predictor(site, step, indices, [indices, scores, weights, log]);
  }

  /**
   * Logits of training images as they are, neither cropped nor mirrored, with the present weights and the running
   * statistics: what the test pass would compute for them. Runs behind all steps that are submitted.
   *
   * @param samples at most a batch of them, each a training image that is here
   * @returns f32 [samples.length, classes]
   */
  async logits(samples: readonly number[]): Promise<Float32Array> {
    const { device, learner, batchSize, data } = this.site;
    if (samples.length > batchSize) {
      throw new RangeError(`a prediction takes up to ${batchSize} images, got ${samples.length}`);
    }
    device.queue.writeBuffer(this.indices, 0, Uint32Array.from(samples));
    const rates = { learningRate: 0, momentum: 0, weightDecay: 0, labelSmoothing: 0 };
    this.step.evaluate({ offset: 0, count: samples.length, slot: 0, augmentKey: 0, ...rates });
    // Copied out before any other step can be submitted: nothing is awaited in between.
    const bytes = samples.length * data.source.classes.length * 4;
    return new Float32Array(await readBuffer(device, learner.logits, 0, bytes));
  }

  destroy(): void {
    for (const part of this.owned) part.destroy();
  }
}
