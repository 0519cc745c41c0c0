// Training by TensorFlow.js as it comes: the yardstick for the compiled step, and its oracle.
import * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { NetworkState } from '../core/initialWeights.ts';
import type { Network, Parameter } from '../core/network.ts';
import { createStorage } from '../gpu/buffers.ts';
import { forward } from '../ops/tfjsNetwork.ts';
import type { Encode, Learner } from './learner.ts';
import type { StepProfile } from './stepProfile.ts';
import { borrow, copyToBuffer, flush } from './tensors.ts';

export interface TfjsLearnerOptions {
  readonly batchSize: number;
  readonly weightDecay: number;
  readonly optimizer: 'sgd' | 'lars';
}

export class TfjsLearner implements Learner {
  readonly input: GPUBuffer;
  readonly logits: GPUBuffer;
  readonly dLogits: GPUBuffer;
  readonly inputLayout = 'nhwc';
  readonly launches = null;
  profile: StepProfile | null = null;
  private readonly values = new Map<Parameter, tf.Variable>();
  private readonly velocities = new Map<Parameter, tf.Variable>();
  private readonly inputTensor: tf.Tensor4D;
  private readonly dLogitsTensor: tf.Tensor2D;

  constructor(
    private readonly backend: WebGPUBackend,
    private readonly network: Network,
    private readonly options: TfjsLearnerOptions,
  ) {
    const { batchSize } = options;
    const { height, width, channels } = network.input.shape;
    const classes = network.output.shape.channels;
    const create = (name: string, elements: number) =>
      createStorage(backend.device, `tfjsLearner.${name}`, batchSize * elements * 4);
    this.input = create('input', height * width * channels);
    this.logits = create('logits', classes);
    this.dLogits = create('dLogits', classes);
    this.inputTensor = borrow<tf.Rank.R4>(this.input, [batchSize, height, width, channels]);
    this.dLogitsTensor = borrow<tf.Rank.R2>(this.dLogits, [batchSize, classes]);
    for (const parameter of network.parameters) {
      const zeros = tf.zeros(parameter.shape as number[]);
      this.values.set(parameter, tf.variable(zeros, parameter.kind === 'weight'));
      if (parameter.kind === 'weight') this.velocities.set(parameter, tf.variable(zeros, false));
      zeros.dispose();
    }
  }

  get gpuBytes(): number {
    const elements = [...this.values.values(), ...this.velocities.values()].reduce(
      (sum, v) => sum + v.size,
      0,
    );
    return this.input.size + this.logits.size + this.dLogits.size + elements * 4;
  }

  train(
    inputPass: Encode,
    lossPass: Encode,
    count: number,
    rates: { learningRate: number; momentum: number },
  ): void {
    const step = () => this.trainStep(inputPass, lossPass, count, rates);
    if (this.profile) this.profile.measure(step, false);
    else step();
  }

  private trainStep(
    inputPass: Encode,
    lossPass: Encode,
    count: number,
    rates: { learningRate: number; momentum: number },
  ): void {
    this.submit(inputPass);
    tf.tidy(() => {
      const lossGradient = tf.customGrad((logits, save) => {
        copyToBuffer(this.backend, logits as tf.Tensor, this.logits);
        this.submit(lossPass);
        const gradient = this.rows(this.dLogitsTensor, count);
        (save as tf.GradSaveFunc)([gradient]);
        // The loss pass keeps the loss itself; tfjs only needs a scalar to differentiate.
        return { value: tf.scalar(0), gradFunc: (_dy, saved) => saved[0]! };
      });
      const weights = [...this.velocities.keys()];
      const { grads } = tf.variableGrads(
        () => {
          const { logits, updates } = forward(
            this.network,
            this.rows(this.inputTensor, count),
            this.valueOf,
            true,
          );
          for (const { parameter, value } of updates) this.values.get(parameter)!.assign(value);
          return lossGradient(logits) as tf.Scalar;
        },
        weights.map((parameter) => this.values.get(parameter)!),
      );
      for (const parameter of weights)
        this.update(parameter, grads[this.values.get(parameter)!.name]!, rates);
    });
    flush(this.backend);
  }

  evaluate(inputPass: Encode, lossPass: Encode, count: number): void {
    this.submit(inputPass);
    tf.tidy(() => {
      const { logits } = forward(this.network, this.rows(this.inputTensor, count), this.valueOf, false);
      copyToBuffer(this.backend, logits, this.logits);
    });
    this.submit(lossPass);
  }

  async readState(): Promise<NetworkState> {
    const read = async (
      tensors: ReadonlyMap<Parameter, tf.Tensor>,
      kind: Parameter['kind'],
      size: number,
    ) => {
      const arena = new Float32Array(size);
      for (const [parameter, tensor] of tensors) {
        if (parameter.kind === kind) arena.set(await tensor.data<'float32'>(), parameter.offset);
      }
      return arena;
    };
    const { weightCount, statisticCount } = this.network;
    return {
      weights: await read(this.values, 'weight', weightCount),
      velocities: await read(this.velocities, 'weight', weightCount),
      statistics: await read(this.values, 'statistic', statisticCount),
    };
  }

  writeState(state: NetworkState): void {
    const write = (variable: tf.Variable, arena: Float32Array, { offset, size, shape }: Parameter) => {
      const value = tf.tensor(arena.slice(offset, offset + size), shape as number[]);
      variable.assign(value);
      value.dispose();
    };
    for (const [parameter, variable] of this.values) {
      write(variable, parameter.kind === 'weight' ? state.weights : state.statistics, parameter);
    }
    for (const [parameter, variable] of this.velocities) write(variable, state.velocities, parameter);
  }

  destroy(): void {
    for (const variable of [...this.values.values(), ...this.velocities.values()]) variable.dispose();
    tf.dispose([this.inputTensor, this.dLogitsTensor]);
    for (const buffer of [this.input, this.logits, this.dLogits]) buffer.destroy();
  }

  private readonly valueOf = (parameter: Parameter): tf.Tensor => this.values.get(parameter)!;

  /** PyTorch's SGD: the velocity takes up gradient and weight decay, the rate scales the velocity. LARS scales it more. */
  private update(
    parameter: Parameter,
    gradient: tf.Tensor,
    rates: { learningRate: number; momentum: number },
  ): void {
    const [value, velocity] = [this.values.get(parameter)!, this.velocities.get(parameter)!];
    const { weightDecay, optimizer } = this.options;
    const isLars = optimizer === 'lars';
    const trust = isLars ? larsTrust(value, gradient, weightDecay) : tf.scalar(1);
    const decayed = gradient.add(value.mul(weightDecay));
    const direction = isLars ? decayed.clipByValue(-10, 10) : decayed;
    velocity.assign(velocity.mul(rates.momentum).add(direction));
    value.assign(value.sub(velocity.mul(trust.mul(rates.learningRate))));
  }

  private rows<T extends tf.Tensor>(tensor: T, count: number): T {
    return (count === this.options.batchSize ? tensor.clone() : tensor.slice(0, count)) as T;
  }

  private submit(encode: Encode): void {
    flush(this.backend);
    const encoder = this.backend.device.createCommandEncoder({ label: 'tfjsLearner' });
    const pass = encoder.beginComputePass({ label: 'tfjsLearner' });
    encode(pass);
    pass.end();
    this.backend.queue.submit([encoder.finish()]);
  }
}

/** The authors' lars.py: clamp(0.001 * |w| / (|g| + decay * |w|), 0, 50) where both norms are positive, else 1. */
function larsTrust(value: tf.Tensor, gradient: tf.Tensor, weightDecay: number): tf.Tensor {
  const [weightNorm, gradientNorm] = [value.norm(), gradient.norm()];
  const ratio = weightNorm.mul(0.001).div(gradientNorm.add(weightNorm.mul(weightDecay)));
  const both = weightNorm.greater(0).logicalAnd(gradientNorm.greater(0));
  return tf.where(both, ratio.clipByValue(0, 50), tf.onesLike(ratio));
}
