// What the builders of the compiled step share: the device, the arenas, the activations and their gradients, and the
// lists of launches that they add to.
import type { Network, Value } from '../core/network.ts';
import { createStorage } from '../gpu/buffers.ts';
import { type Activation, activationBytes, areaOf } from '../gpu/train/activation.ts';
import type { Launch } from '../gpu/train/launch.ts';
import type { Precision } from '../gpu/train/stored.ts';
import { type Tuning, tuningOf } from '../gpu/train/tuning.ts';
import { BufferPool } from './bufferPool.ts';

/** Only what is large is worth rounding; the network's input is written by the input pass, which knows f32 alone. */
export function activationPrecision(network: Network, value: Value, wanted: Precision): Precision {
  return areaOf(value.shape) > 1 && value.id !== network.input.id ? wanted : 'f32';
}

export interface StepArenas {
  /** f32, laid out by `Parameter.offset`. */
  readonly weights: GPUBuffer;
  readonly gradients: GPUBuffer;
  readonly statistics: GPUBuffer;
}

export class StepPlan {
  readonly forward: Promise<Launch>[] = [];
  readonly evaluate: Promise<Launch>[] = [];
  /** Coefficients from the running statistics: before an evaluation that does not follow another. */
  readonly evaluateNorms: Promise<Launch>[] = [];
  /** In the order of the operations; each operation's launches are run in the order added, last operation first. */
  readonly backward: Promise<Launch>[] = [];
  readonly owned: GPUBuffer[] = [];
  private readonly activations = new Map<number, Activation>();
  private readonly gradientOf = new Map<number, Activation>();
  private readonly pool: BufferPool;

  constructor(
    readonly device: GPUDevice,
    readonly network: Network,
    readonly batchSize: number,
    readonly uniforms: GPUBuffer,
    readonly arenas: StepArenas,
    readonly label: string,
    readonly precision: Precision = 'f32',
    readonly tuning: Tuning = tuningOf(device),
  ) {
    this.pool = new BufferPool((index, byteLength) =>
      createStorage(device, `${label}.gradient.${index}`, byteLength),
    );
  }

  /** A buffer that lives as long as the step. */
  buffer(name: string, byteLength: number): GPUBuffer {
    const buffer = createStorage(this.device, `${this.label}.${name}`, byteLength);
    this.owned.push(buffer);
    return buffer;
  }

  /** The activation of a value, kept from forward to backward. */
  activation(value: Value): Activation {
    let activation = this.activations.get(value.id);
    if (!activation) {
      const { batchSize } = this;
      const precision = activationPrecision(this.network, value, this.precision);
      const buffer = this.buffer(`value${value.id}`, activationBytes(batchSize, value.shape, precision));
      activation = { ...value.shape, batchSize, precision, buffer };
      this.activations.set(value.id, activation);
    }
    return activation;
  }

  /** Where the gradient of `value` goes, f32: the gradients of single samples are too small for f16; and whether an earlier reader of the value has left its share there. */
  claimGradient(value: Value): { gradient: Activation; accumulate: boolean } {
    const existing = this.gradientOf.get(value.id);
    if (existing) return { gradient: existing, accumulate: true };
    const { batchSize } = this;
    const precision = 'f32';
    const buffer = this.pool.take(activationBytes(batchSize, value.shape, precision));
    const gradient = { ...value.shape, batchSize, precision, buffer } as const;
    this.gradientOf.set(value.id, gradient);
    return { gradient, accumulate: false };
  }

  /** The finished gradient of an operation's output. */
  gradient(value: Value): Activation {
    const gradient = this.gradientOf.get(value.id);
    if (!gradient) throw new Error(`${this.label}: value ${value.id} has no gradient yet`);
    return gradient;
  }

  /** After the operation that made the value has used its gradient. */
  releaseGradient(value: Value): void {
    const gradient = this.gradientOf.get(value.id);
    if (gradient) this.pool.give(gradient.buffer);
  }

  /** Gradients stop at the network's input. */
  needsGradient(value: Value): boolean {
    return value.id !== this.network.input.id;
  }

  get allOwned(): GPUBuffer[] {
    return [...this.owned, ...this.pool.owned];
  }
}
