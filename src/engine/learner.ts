// The contract of what trains a network: the compiled step and the TensorFlow.js step are two of a kind.
import type { NetworkState } from '../core/initialWeights.ts';
import type { BatchLayout } from '../gpu/gather.ts';
import type { LaunchPass } from '../gpu/launchPass.ts';
import type { StepProfile } from './stepProfile.ts';

/** Records passes of a step into the learner's own compute pass. */
export type Encode = (pass: LaunchPass) => void;

/** A network at work on batches of at most `batchSize`. Every call submits its work; none waits for the GPU. */
export interface Learner {
  /** Filled by the input pass, as `inputLayout` says. */
  readonly input: GPUBuffer;
  readonly inputLayout: BatchLayout;
  /** f32 [B, classes]. */
  readonly logits: GPUBuffer;
  /** f32 [B, classes], filled by the loss pass. */
  readonly dLogits: GPUBuffer;
  /** Bytes on the GPU, buffers that tfjs pools not counted. */
  readonly gpuBytes: number;
  /** Compute dispatches of one training step, the input and loss passes not counted; null when not known. */
  readonly launches: number | null;
  /** Watches the training steps while it is there; whoever sets it destroys it. */
  profile: StepProfile | null;

  /** input pass, forward, loss pass, backward, update. `count` is that of the step's uniforms. */
  train(
    inputPass: Encode,
    lossPass: Encode,
    count: number,
    rates: { learningRate: number; momentum: number },
  ): void;
  /** input pass, forward with running statistics, loss pass. */
  evaluate(inputPass: Encode, lossPass: Encode, count: number): void;

  readState(): Promise<NetworkState>;
  writeState(state: NetworkState): void;
  destroy(): void;
}
