// The training step, built once for a network and a batch size and afterwards only encoded: every shape, buffer,
// pipeline and bind group exists before the first step; a step allocates nothing and reads nothing back.
import type { Layer, Network, Parameter } from '../core/network.ts';
import { createStorage } from '../gpu/buffers.ts';
import { createDense, createDenseBackward } from '../gpu/train/dense.ts';
import { encodeLaunches, type Launch } from '../gpu/train/launch.ts';
import type { NormPartials } from '../gpu/train/normPartials.ts';
import { createOptimizer, type OptimizerOptions } from '../gpu/train/optimizer.ts';
import { createPackInput } from '../gpu/train/packInput.ts';
import { Blocks } from './blocks.ts';
import { Convolutions } from './convolutions.ts';
import { fuse, type Operation } from './fusion.ts';
import { StepPlan } from './stepPlan.ts';

export interface CompiledStepOptions {
  /** Rows of the input; a step trains the first `count` of its uniforms. */
  readonly batchSize: number;
  /** StepUniforms, written before each submit. */
  readonly uniforms: GPUBuffer;
  readonly optimizer: OptimizerOptions;
  readonly label?: string;
}

interface StepBuffers {
  /** f32 [B, H, W, C]; rows past the count may hold anything. */
  readonly input: GPUBuffer;
  /** f32 [B, classes]. */
  readonly logits: GPUBuffer;
  /** f32 [B, classes], written between forward and backward. */
  readonly dLogits: GPUBuffer;
  /** f32 arenas laid out by `Parameter.offset`. */
  readonly weights: GPUBuffer;
  readonly velocities: GPUBuffer;
  readonly gradients: GPUBuffer;
  readonly statistics: GPUBuffer;
}

type Dense = Extract<Layer, { kind: 'dense' }>;

export class CompiledStep {
  readonly input: GPUBuffer;
  readonly logits: GPUBuffer;
  readonly dLogits: GPUBuffer;
  readonly weights: GPUBuffer;
  readonly velocities: GPUBuffer;
  readonly gradients: GPUBuffer;
  readonly statistics: GPUBuffer;
  readonly gpuBytes: number;

  private constructor(
    buffers: StepBuffers,
    private readonly owned: readonly GPUBuffer[],
    readonly forwardLaunches: readonly Launch[],
    readonly backwardLaunches: readonly Launch[],
    readonly evaluateLaunches: readonly Launch[],
  ) {
    this.input = buffers.input;
    this.logits = buffers.logits;
    this.dLogits = buffers.dLogits;
    this.weights = buffers.weights;
    this.velocities = buffers.velocities;
    this.gradients = buffers.gradients;
    this.statistics = buffers.statistics;
    this.gpuBytes = owned.reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * Weights, velocities and running statistics start at zero: write them before the first step.
   *
   * @throws RangeError when the network does not end in a dense layer or the batch is too large for the device
   */
  static async create(
    device: GPUDevice,
    network: Network,
    options: CompiledStepOptions,
  ): Promise<CompiledStep> {
    const { batchSize, uniforms, label = 'step' } = options;
    const { input, output } = network;
    if (network.layers[output.id]?.kind !== 'dense') {
      throw new RangeError(`${label}: the network must end in a dense layer, its logits`);
    }
    const storage = (name: string, elements: number) =>
      createStorage(device, `${label}.${name}`, 4 * elements);
    const weightElements = Math.max(4, network.weightCount);
    const { height, width, channels } = input.shape;
    const buffers: StepBuffers = {
      input: storage('input', batchSize * height * width * channels),
      logits: storage('logits', batchSize * output.shape.channels),
      dLogits: storage('dLogits', batchSize * output.shape.channels),
      weights: storage('weights', weightElements),
      velocities: storage('velocities', weightElements),
      gradients: storage('gradients', weightElements),
      statistics: storage('statistics', network.statisticCount),
    };
    const plan = new StepPlan(device, network, batchSize, uniforms, buffers, label);
    const operations = fuse(network);
    const convolutions = await Convolutions.create(plan, convsOf(operations));
    const packInput = await createPackInput(device, buffers.input, plan.activation(input));
    const statistics = new Map<number, NormPartials>();
    const blocks = new Blocks(plan, statistics);
    const normed = normedValues(operations);

    for (const operation of operations) {
      if (operation.kind === 'conv') {
        const partials = convolutions.forward(operation, normed.has(operation.out.id));
        if (partials) statistics.set(operation.out.id, partials);
      } else if (operation.kind === 'block') blocks.forward(operation);
      else addDense(plan, operation, buffers);
    }
    for (const operation of [...operations].reverse()) {
      if (operation.kind === 'conv') convolutions.backward(operation);
      else if (operation.kind === 'block') blocks.backward(operation);
      else addDenseBackward(plan, operation, buffers);
      plan.releaseGradient(operation.out);
    }
    const reduce = await convolutions.reduce();
    const trained = network.parameters.filter((parameter: Parameter) => parameter.kind === 'weight');
    const optimizer = await createOptimizer(device, options.optimizer, trained, { ...buffers, uniforms });
    const [forward, backward, evaluate] = await Promise.all(
      [plan.forward, plan.backward, plan.evaluate].map((launches) => Promise.all(launches)),
    );
    const start = [...convolutions.pack, packInput];
    return new CompiledStep(
      buffers,
      [...Object.values(buffers), ...plan.allOwned, ...optimizer.owned],
      [...start, ...forward!],
      [...backward!, ...reduce, ...optimizer.launches],
      [...start, ...evaluate!],
    );
  }

  /** Dispatches of a training step, without the loss. */
  get launches(): number {
    return this.forwardLaunches.length + this.backwardLaunches.length;
  }

  /** Training mode: batch statistics; moves the running statistics. input -> logits */
  encodeForward(pass: GPUComputePassEncoder): void {
    encodeLaunches(pass, this.forwardLaunches);
  }

  /** dLogits -> gradients -> update of weights and velocities */
  encodeBackward(pass: GPUComputePassEncoder): void {
    encodeLaunches(pass, this.backwardLaunches);
  }

  /** Evaluation mode: running statistics. input -> logits */
  encodeEvaluate(pass: GPUComputePassEncoder): void {
    encodeLaunches(pass, this.evaluateLaunches);
  }

  destroy(): void {
    for (const buffer of this.owned) buffer.destroy();
  }
}

function convsOf(operations: readonly Operation[]) {
  return operations.filter((operation) => operation.kind === 'conv');
}

function normedValues(operations: readonly Operation[]): Set<number> {
  const terms = operations.flatMap((operation) => (operation.kind === 'block' ? operation.terms : []));
  return new Set(terms.filter(({ norm }) => norm).map(({ input }) => input.id));
}

function denseShape(plan: StepPlan, dense: Dense) {
  return {
    batchSize: plan.batchSize,
    inputs: dense.input.shape.channels,
    outputs: dense.out.shape.channels,
    weightOffset: dense.weight.offset,
    biasOffset: dense.bias.offset,
    quads: dense.out.id !== plan.network.output.id,
  };
}

function addDense(plan: StepPlan, dense: Dense, { weights, logits }: StepBuffers): void {
  const shape = denseShape(plan, dense);
  const { device, uniforms, label } = plan;
  const launch = createDense(device, `${label}.dense${dense.out.id}`, shape, {
    uniforms,
    source: plan.activation(dense.input).buffer,
    weights,
    result: shape.quads ? plan.activation(dense.out).buffer : logits,
  });
  plan.forward.push(launch);
  plan.evaluate.push(launch);
}

function addDenseBackward(plan: StepPlan, dense: Dense, buffers: StepBuffers): void {
  const shape = denseShape(plan, dense);
  const { device, uniforms, label } = plan;
  const writeSource = plan.needsGradient(dense.input);
  const claimed = writeSource ? plan.claimGradient(dense.input) : undefined;
  plan.backward.push(
    createDenseBackward(
      device,
      `${label}.denseBackward${dense.out.id}`,
      shape,
      {
        uniforms,
        source: plan.activation(dense.input).buffer,
        weights: buffers.weights,
        gradient: shape.quads ? plan.gradient(dense.out).buffer : buffers.dLogits,
        gradients: buffers.gradients,
        sourceGradient: claimed?.gradient.buffer ?? plan.buffer(`unused${dense.out.id}`, 16),
      },
      { writeSource, accumulate: claimed?.accumulate ?? false },
    ),
  );
}
