// Who takes part in the comparison of steps: ours, TensorFlow.js and jax-js are driven through this one contract.

export interface Contestant {
  readonly id: 'ours' | 'tfjs' | 'jax';
  /** Trains batch `index % distinctBatches`; may resolve before the GPU has done it. */
  step(index: number): void | Promise<void>;
  /** Resolves when the GPU has done every step. */
  finish(): Promise<void>;
  /** Mean loss of the last step's samples, before its update. */
  lastLoss(): Promise<number>;
  destroy(): void;
}
