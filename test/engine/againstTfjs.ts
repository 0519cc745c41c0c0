// Runs one step of a network by the compiled step and by TensorFlow.js on the CPU, on the same random numbers.
import * as tf from '@tensorflow/tfjs';
import { expect } from 'vitest';
import { initialState } from '../../src/core/initialWeights.ts';
import type { Network, Parameter, Shape } from '../../src/core/network.ts';
import { CompiledStep, type CompiledStepOptions } from '../../src/engine/compiledStep.ts';
import { readBuffer } from '../../src/gpu/buffers.ts';
import { StepUniforms } from '../../src/gpu/stepUniforms.ts';
import { forward } from '../../src/ops/tfjsNetwork.ts';

export interface StepResult {
  /** f32 [count, classes]. */
  readonly logits: Float32Array;
  readonly evaluated: Float32Array;
  /** Arenas. */
  readonly gradients: Float32Array;
  readonly statistics: Float32Array;
}

export type StepVariant = Pick<CompiledStepOptions, 'precision' | 'tuning'>;

/** A small generator of its own, so that a change of the engine's does not change the tests' numbers. */
function randomNumbers(length: number, seed: number): Float32Array<ArrayBuffer> {
  let state = seed >>> 0 || 1;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * 1.5;
  });
}

function problemOf(network: Network, batchSize: number, count: number) {
  const { height, width, channels } = network.input.shape;
  const classes = network.output.shape.channels;
  const pixels = height * width * channels;
  const state = initialState(network, 7);
  for (const { name, offset, size } of network.parameters) {
    const noise = randomNumbers(size, offset + 11);
    const arena = name.startsWith('mean') || name.startsWith('variance') ? state.statistics : state.weights;
    // Away from 0 and 1, so that a forgotten factor shows.
    if (/gamma|beta|mean|variance/.test(name)) {
      for (let i = 0; i < size; i++) arena[offset + i]! += 0.3 * noise[i]!;
    }
  }
  const input = randomNumbers(batchSize * pixels, 3);
  // Rows past the count hold what nobody should read.
  input.fill(1e6, count * pixels);
  const dLogits = randomNumbers(batchSize * classes, 5);
  dLogits.fill(0, count * classes);
  return { state, input, dLogits, pixels, classes };
}

/** Channels last, without gaps -> channel quads, [ceil(C / 4)][B][H][W] of four. */
export function inQuads(
  input: Float32Array,
  { height, width, channels }: Shape,
  batchSize: number,
): Float32Array<ArrayBuffer> {
  const positions = batchSize * height * width;
  const packed = new Float32Array(4 * Math.ceil(channels / 4) * positions);
  for (let position = 0; position < positions; position++) {
    for (let c = 0; c < channels; c++) {
      packed[4 * (Math.floor(c / 4) * positions + position) + (c % 4)] = input[position * channels + c]!;
    }
  }
  return packed;
}

/** @param runs how often the step runs from the same state; the last one is returned */
export async function runCompiled(
  device: GPUDevice,
  network: Network,
  batchSize: number,
  count: number,
  runs = 1,
  options: StepVariant = {},
): Promise<StepResult> {
  const { state, input, dLogits, classes } = problemOf(network, batchSize, count);
  const uniforms = new StepUniforms(device);
  const step = await CompiledStep.create(device, network, {
    batchSize,
    uniforms: uniforms.buffer,
    optimizer: { kind: 'sgd' },
    ...options,
  });
  const still = { learningRate: 0, momentum: 0, weightDecay: 0, labelSmoothing: 0 };
  uniforms.write({ offset: 0, count, slot: 0, augmentKey: 0, ...still });
  step.writeState(state);
  device.queue.writeBuffer(step.input, 0, inQuads(input, network.input.shape, batchSize));
  device.queue.writeBuffer(step.dLogits, 0, dLogits);
  const submit = (encode: (pass: GPUComputePassEncoder) => void) => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    encode(pass);
    pass.end();
    device.queue.submit([encoder.finish()]);
  };
  const read = async (buffer: GPUBuffer) => new Float32Array(await readBuffer(device, buffer));
  device.queue.writeBuffer(step.statistics, 0, state.statistics);
  submit((pass) => step.encodeEvaluate(pass));
  const evaluated = (await read(step.logits)).subarray(0, count * classes);
  for (let i = 0; i < runs; i++) {
    device.queue.writeBuffer(step.statistics, 0, state.statistics);
    submit((pass) => {
      step.encodeForward(pass);
      step.encodeBackward(pass);
    });
  }
  const result = {
    logits: (await read(step.logits)).subarray(0, count * classes),
    evaluated,
    gradients: await read(step.gradients),
    statistics: await read(step.statistics),
  };
  step.destroy();
  uniforms.destroy();
  return result;
}

async function runTfjs(network: Network, batchSize: number, count: number): Promise<StepResult> {
  await tf.setBackend('cpu');
  const { state, input, dLogits, pixels, classes } = problemOf(network, batchSize, count);
  const { height, width, channels } = network.input.shape;
  const gradients = new Float32Array(network.weightCount);
  const statistics = Float32Array.from(state.statistics);
  const result = tf.tidy(() => {
    const x = tf.tensor4d(input.subarray(0, count * pixels), [count, height, width, channels]);
    const incoming = tf.tensor2d(dLogits.subarray(0, count * classes), [count, classes]);
    const values = new Map<Parameter, tf.Tensor>();
    for (const parameter of network.parameters) {
      const { kind, offset, size, shape } = parameter;
      const arena = kind === 'weight' ? state.weights : state.statistics;
      values.set(parameter, tf.tensor(arena.slice(offset, offset + size), shape as number[]));
    }
    const trained = network.parameters.filter(({ kind }) => kind === 'weight');
    const lookUp = (given: ReadonlyMap<Parameter, tf.Tensor>) => (parameter: Parameter) =>
      given.get(parameter) ?? values.get(parameter)!;
    const run = (given: ReadonlyMap<Parameter, tf.Tensor>, training: boolean) =>
      forward(network, x, lookUp(given), training);
    const grads = tf.grads((...tensors) =>
      run(new Map(trained.map((parameter, i) => [parameter, tensors[i]!])), true)
        .logits.mul(incoming)
        .sum(),
    )(trained.map((parameter) => values.get(parameter)!));
    for (const [i, parameter] of trained.entries()) {
      gradients.set(grads[i]!.dataSync<'float32'>(), parameter.offset);
    }
    const { logits, updates } = run(new Map(), true);
    for (const { parameter, value } of updates) statistics.set(value.dataSync(), parameter.offset);
    return { logits: logits.dataSync(), evaluated: run(new Map(), false).logits.dataSync() };
  });
  return { ...(result as { logits: Float32Array; evaluated: Float32Array }), gradients, statistics };
}

/** Largest difference against the largest number expected. */
function expectNear(actual: Float32Array, expected: Float32Array, what: string, tolerance: number): void {
  let [worst, largest] = [0, 1e-3];
  for (const [i, value] of expected.entries()) {
    worst = Math.max(worst, Math.abs(actual[i]! - value));
    if (Number.isNaN(actual[i]!)) worst = Number.POSITIVE_INFINITY;
    largest = Math.max(largest, Math.abs(value));
  }
  expect(worst / largest, `${what}: largest difference ${worst}, values up to ${largest}`).toBeLessThan(
    tolerance,
  );
}

/**
 * Logits of training and evaluation, gradients of all weights and running statistics; f32 sums in another order
 * differ by some 1e-6 of the largest value, gradients through batch norm by more.
 *
 * @param options.slack  how much wider the tolerances are, 1e-4 of the largest value (gradients: 1e-3)
 */
export async function expectLikeTfjs(
  device: GPUDevice,
  network: Network,
  batchSize: number,
  count = batchSize,
  options: StepVariant & { readonly slack?: number } = {},
): Promise<void> {
  const { slack = 1, ...variant } = options;
  const actual = await runCompiled(device, network, batchSize, count, 1, variant);
  const expected = await runTfjs(network, batchSize, count);
  expectNear(actual.logits, expected.logits, 'logits', 1e-4 * slack);
  expectNear(actual.evaluated, expected.evaluated, 'logits in evaluation', 1e-4 * slack);
  expectNear(actual.statistics, expected.statistics, 'statistics', 1e-4 * slack);
  for (const { kind, name, offset, size } of network.parameters) {
    if (kind !== 'weight') continue;
    const part = (arena: Float32Array) => arena.subarray(offset, offset + size);
    expectNear(part(actual.gradients), part(expected.gradients), `gradient of ${name}`, 1e-3 * slack);
  }
}
