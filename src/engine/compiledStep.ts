// The training step, built once for a network and a batch size and afterwards only encoded: every shape, buffer,
// pipeline and bind group exists before the first step; a step allocates nothing and reads nothing back.
import type { NetworkState } from '../core/initialWeights.ts';
import type { Layer, Network } from '../core/network.ts';
import { createStorage } from '../gpu/buffers.ts';
import type { LaunchPass } from '../gpu/launchPass.ts';
import { createDense, createDenseBackward } from '../gpu/train/dense.ts';
import { createLars, type LarsOptions } from '../gpu/train/lars.ts';
import { encodeLaunches, type Launch } from '../gpu/train/launch.ts';
import type { NormPartials } from '../gpu/train/normPartials.ts';
import { createSgd } from '../gpu/train/sgd.ts';
import type { Precision } from '../gpu/train/stored.ts';
import type { Tuning } from '../gpu/train/tuning.ts';
import { t } from '../texts/texts.ts';
import { Blocks } from './blocks.ts';
import { Convolutions } from './convolutions.ts';
import { fuse, type Operation } from './fusion.ts';
import { StepPlan } from './stepPlan.ts';

export type OptimizerOptions = { readonly kind: 'sgd' } | ({ readonly kind: 'lars' } & LarsOptions);

export interface CompiledStepOptions {
  /** Rows of the input; a step trains the first `count` of its uniforms. */
  readonly batchSize: number;
  /** StepUniforms, written before each submit. */
  readonly uniforms: GPUBuffer;
  readonly optimizer: OptimizerOptions;
  /** Of stored activations and filters; sums, gradients, weights and the optimizer are f32 in any case. */
  readonly precision?: Precision;
  /** How the kernels are cut; by default as suits the device. */
  readonly tuning?: Tuning;
  readonly label?: string;
}

interface StepBuffers {
  /** vec4f [ceil(C / 4)][B][H][W]: channel quads, padded with 0; rows past the count may hold anything. */
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
  /** The norms' coefficients are those of the running statistics, from the evaluation before. */
  private normsEvaluate = false;

  private constructor(
    private readonly device: GPUDevice,
    buffers: StepBuffers,
    private readonly owned: readonly GPUBuffer[],
    readonly forwardLaunches: readonly Launch[],
    readonly backwardLaunches: readonly Launch[],
    readonly evaluateLaunches: readonly Launch[],
    private readonly evaluateNormLaunches: readonly Launch[],
    private readonly packLaunches: readonly Launch[],
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
   * Weights, velocities and running statistics start at zero: `writeState` before the first step.
   *
   * @throws RangeError when the network does not end in a dense layer, the batch is too large for the device or it
   * has no f16
   */
  static async create(
    device: GPUDevice,
    network: Network,
    options: CompiledStepOptions,
  ): Promise<CompiledStep> {
    const { batchSize, uniforms, label = 'step', precision, tuning } = options;
    if (precision === 'f16' && !device.features.has('shader-f16')) {
      throw new RangeError(t.engineProblems.noF16(label));
    }
    const { input, output } = network;
    if (network.layers[output.id]?.kind !== 'dense') {
      throw new RangeError(`${label}: the network must end in a dense layer, its logits`);
    }
    const storage = (name: string, elements: number) =>
      createStorage(device, `${label}.${name}`, 4 * elements);
    const weightElements = Math.max(4, network.weightCount);
    const arenas = {
      logits: storage('logits', batchSize * output.shape.channels),
      dLogits: storage('dLogits', batchSize * output.shape.channels),
      weights: storage('weights', weightElements),
      velocities: storage('velocities', weightElements),
      gradients: storage('gradients', weightElements),
      statistics: storage('statistics', network.statisticCount),
    };
    const plan = new StepPlan(device, network, batchSize, uniforms, arenas, label, precision, tuning);
    const buffers: StepBuffers = { ...arenas, input: plan.activation(input).buffer };
    const operations = fuse(network);
    const convolutions = await Convolutions.create(plan, convsOf(operations));
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
    const update = await createUpdate(plan, convolutions, options.optimizer, buffers);
    const [forward, backward, evaluate, evaluateNorms] = await Promise.all(
      [plan.forward, plan.backward, plan.evaluate, plan.evaluateNorms].map((launches) =>
        Promise.all(launches),
      ),
    );
    return new CompiledStep(
      device,
      buffers,
      [...Object.values(arenas), ...plan.allOwned],
      forward!,
      [...backward!, ...update],
      evaluate!,
      evaluateNorms!,
      convolutions.pack,
    );
  }

  /** Dispatches of a training step, without the loss. */
  get launches(): number {
    return this.forwardLaunches.length + this.backwardLaunches.length;
  }

  /** Training mode: batch statistics; moves the running statistics. input -> logits */
  encodeForward(pass: LaunchPass): void {
    this.normsEvaluate = false;
    encodeLaunches(pass, this.forwardLaunches);
  }

  /** dLogits -> gradients -> update of weights and velocities */
  encodeBackward(pass: LaunchPass): void {
    encodeLaunches(pass, this.backwardLaunches);
  }

  /** Evaluation mode: running statistics. input -> logits. Submit what is encoded in its order. */
  encodeEvaluate(pass: LaunchPass): void {
    if (!this.normsEvaluate) encodeLaunches(pass, this.evaluateNormLaunches);
    this.normsEvaluate = true;
    encodeLaunches(pass, this.evaluateLaunches);
  }

  /** Arenas as `Parameter.offset` lays them out; the only way to change weights from outside. */
  writeState({ weights, velocities, statistics }: NetworkState): void {
    const { queue } = this.device;
    this.normsEvaluate = false;
    queue.writeBuffer(this.weights, 0, weights);
    queue.writeBuffer(this.velocities, 0, velocities);
    queue.writeBuffer(this.statistics, 0, statistics);
    // The convolutions read packed copies, which otherwise only the update renews.
    const encoder = this.device.createCommandEncoder({ label: 'compiledStep.pack' });
    const pass = encoder.beginComputePass({ label: 'compiledStep.pack' });
    encodeLaunches(pass, this.packLaunches);
    pass.end();
    queue.submit([encoder.finish()]);
  }

  destroy(): void {
    for (const buffer of this.owned) buffer.destroy();
  }
}

/** The end of a step: gradients in parts -> new weights, and the filters packed for the next step. */
async function createUpdate(
  plan: StepPlan,
  convolutions: Convolutions,
  options: OptimizerOptions,
  buffers: StepBuffers,
): Promise<Launch[]> {
  const { device, network, uniforms } = plan;
  const trained = network.parameters.filter(({ kind }) => kind === 'weight');
  if (options.kind === 'lars') {
    const reduce = await convolutions.reduce();
    const lars = await createLars(device, options, trained, { ...buffers, uniforms });
    plan.owned.push(...lars.owned);
    return [...reduce, ...lars.launches, ...convolutions.pack];
  }
  const { filters, partials, packedFilters } = convolutions;
  const tensors = trained.map((parameter) => {
    const filter = filters.get(parameter);
    return { offset: parameter.offset, size: parameter.size, ...(filter && { filter }) };
  });
  const sgd = await createSgd(device, tensors, { ...buffers, uniforms, partials, ...packedFilters });
  plan.owned.push(...sgd.owned);
  return [...sgd.launches];
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
