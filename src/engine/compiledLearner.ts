// A compiled step as a learner: one compute pass and one submission a step.
import type { NetworkState } from '../core/initialWeights.ts';
import type { Network } from '../core/network.ts';
import { readBuffer } from '../gpu/buffers.ts';
import { CompiledStep, type CompiledStepOptions } from './compiledStep.ts';
import type { Encode, Learner } from './learner.ts';
import type { StepProfile } from './stepProfile.ts';

/** Of every step's encoder and pass. */
const labelled = { label: 'compiledLearner' };

export class CompiledLearner implements Learner {
  readonly inputLayout = 'quads';
  profile: StepProfile | null = null;
  private readonly forward: Encode = (pass) => this.step.encodeForward(pass);
  private readonly backward: Encode = (pass) => this.step.encodeBackward(pass);
  private readonly evaluation: Encode = (pass) => this.step.encodeEvaluate(pass);

  private constructor(
    private readonly device: GPUDevice,
    readonly step: CompiledStep,
  ) {}

  /** @param options `uniforms` is the buffer that is written before each call of `train` */
  static async create(
    device: GPUDevice,
    network: Network,
    options: CompiledStepOptions,
  ): Promise<CompiledLearner> {
    return new CompiledLearner(device, await CompiledStep.create(device, network, options));
  }

  get input(): GPUBuffer {
    return this.step.input;
  }

  get logits(): GPUBuffer {
    return this.step.logits;
  }

  get dLogits(): GPUBuffer {
    return this.step.dLogits;
  }

  get gpuBytes(): number {
    return this.step.gpuBytes;
  }

  get launches(): number {
    return this.step.launches;
  }

  /** Count and rates are those of the uniforms. */
  train(inputPass: Encode, lossPass: Encode): void {
    const { forward, backward, profile } = this;
    if (profile) {
      profile.submit((pass) => {
        for (const encode of [inputPass, forward, lossPass, backward]) encode(pass);
      });
    } else this.submit(inputPass, forward, lossPass, backward);
  }

  evaluate(inputPass: Encode, lossPass: Encode): void {
    this.submit(inputPass, this.evaluation, lossPass);
  }

  async readState(): Promise<NetworkState> {
    const { weights, velocities, statistics } = this.step;
    const read = async (arena: GPUBuffer) => new Float32Array(await readBuffer(this.device, arena));
    const [weightCopy, velocityCopy, statisticCopy] = await Promise.all([
      read(weights),
      read(velocities),
      read(statistics),
    ]);
    return { weights: weightCopy, velocities: velocityCopy, statistics: statisticCopy };
  }

  writeState(state: NetworkState): void {
    this.step.writeState(state);
  }

  destroy(): void {
    this.step.destroy();
  }

  private submit(inputPass: Encode, network: Encode, lossPass: Encode, backward?: Encode): void {
    const encoder = this.device.createCommandEncoder(labelled);
    const pass = encoder.beginComputePass(labelled);
    inputPass(pass);
    network(pass);
    lossPass(pass);
    backward?.(pass);
    pass.end();
    this.device.queue.submit([encoder.finish()]);
  }
}
