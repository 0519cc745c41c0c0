// Trains a learner through the golden steps and compares with PyTorch: shared by both engines' tests.
import { expect } from 'vitest';
import type { NetworkState } from '../../src/core/initialWeights.ts';
import { Network, type Parameter } from '../../src/core/network.ts';
import type { Learner } from '../../src/engine/learner.ts';
import { createStorage, createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { CrossEntropy } from '../../src/gpu/crossEntropy.ts';
import { Gather } from '../../src/gpu/gather.ts';
import { ResidentImages } from '../../src/gpu/residentImages.ts';
import { StepUniforms } from '../../src/gpu/stepUniforms.ts';
import cnn3 from '../../src/models/cnn3.ts';
import { bytesOf, floatsOf, golden } from '../golden.ts';

type Arrays = Record<string, string>;
interface TrainStepsFixture {
  shapes: Record<string, number[]>;
  initial: Arrays;
  final: Arrays;
  runningMean: number[][];
  runningVar: number[][];
  cases: {
    images: string;
    labels: number[];
    perSampleLoss: number[];
    gradientNorms: Record<string, number>;
  }[];
}

export const trainStepsRates = { learningRate: 0.05, momentum: 0.9, weightDecay: 5e-4 };
const labelSmoothing = 0.1;

export function trainStepsFixture(): TrainStepsFixture {
  return golden<TrainStepsFixture>('train_steps');
}

/** The samples of the largest golden step. */
export function largestBatch({ cases }: TrainStepsFixture): number {
  return Math.max(...cases.map(({ labels }) => labels.length));
}

/** The golden net; its channels follow from the fixture's shapes. */
export function trainStepsNetwork({ shapes }: TrainStepsFixture): Network {
  const network = new Network();
  const [channels1, channels2, channels3] = [0, 1, 2].map((i) => shapes[`gamma${i}`]![0]!) as [
    number,
    number,
    number,
  ];
  cnn3.build(network, { channels1, channels2, channels3 }, shapes.bias![0]!);
  return network;
}

/** The fixture's name for one of our parameters: it has one dense layer, without a number. */
function goldenName({ name }: Parameter): string {
  return name === 'dense0' ? 'dense' : name === 'bias0' ? 'bias' : name;
}

/** Reorders PyTorch's layout into ours: OIHW to HWIO, [out, in] to [in, out]. */
function fromTorch(values: Float32Array, { shape }: Parameter): Float32Array {
  if (shape.length === 1) return values;
  const [height, width, inputs, outputs] = shape.length === 4 ? shape : [1, 1, ...shape];
  const result = new Float32Array(values.length);
  let place = 0;
  for (let o = 0; o < outputs!; o++) {
    for (let i = 0; i < inputs!; i++) {
      for (let hw = 0; hw < height! * width!; hw++)
        result[(hw * inputs! + i) * outputs! + o] = values[place++]!;
    }
  }
  return result;
}

/** Thousands of values are compared: only a difference that is too large is worth a call of `expect`. */
function expectNear(actual: number, wanted: number, relative: number, absolute: number, what: string): void {
  const tolerance = relative * Math.abs(wanted) + absolute;
  if (!(Math.abs(actual - wanted) <= tolerance)) expect(actual, `${what}, within ${tolerance}`).toBe(wanted);
}

/** The norm of each parameter's gradient, recovered from the velocities: v' = m v + g + wd w. */
function gradientNorm(before: NetworkState, after: NetworkState, { offset, size }: Parameter): number {
  const { momentum, weightDecay } = trainStepsRates;
  let sum = 0;
  for (let i = offset; i < offset + size; i++) {
    const g = after.velocities[i]! - momentum * before.velocities[i]! - weightDecay * before.weights[i]!;
    sum += g * g;
  }
  return Math.sqrt(sum);
}

/**
 * Runs every golden step and checks losses, gradient norms, final weights and running statistics.
 *
 * @param batchSize of the learner, at least `largestBatch`
 */
export async function expectGoldenSteps(
  device: GPUDevice,
  network: Network,
  learner: Learner,
  batchSize: number,
  uniforms = new StepUniforms(device),
): Promise<void> {
  const fixture = trainStepsFixture();
  const weights = new Float32Array(network.weightCount);
  const statistics = new Float32Array(network.statisticCount);
  for (const parameter of network.parameters) {
    if (parameter.kind === 'weight') {
      weights.set(fromTorch(floatsOf(fixture.initial[goldenName(parameter)]!), parameter), parameter.offset);
    } else {
      statistics.fill(
        parameter.name.startsWith('variance') ? 1 : 0,
        parameter.offset,
        parameter.offset + parameter.size,
      );
    }
  }
  learner.writeState({ weights, velocities: new Float32Array(network.weightCount), statistics });

  const most = largestBatch(fixture);
  const indices = createStorageFrom(
    device,
    'indices',
    Uint32Array.from({ length: most }, (_, i) => i),
  );
  const scores = createStorage(device, 'scores', most * 4);
  const stepLog = createStorage(device, 'stepLog', 16);
  const ones = createStorageFrom(device, 'ones', new Float32Array(most).fill(1));
  const trained = network.parameters.filter((parameter) => parameter.kind === 'weight');
  for (const [step, wanted] of fixture.cases.entries()) {
    const n = wanted.labels.length;
    const images = new ResidentImages(device, n, 'images');
    images.write(0, bytesOf(wanted.images), Uint8Array.from(wanted.labels));
    const { input, inputLayout: layout, logits, dLogits } = learner;
    const gather = await Gather.create(device, images, {
      ...{ uniforms: uniforms.buffer, indices, batch: input, layout },
    });
    const classes = network.output.shape.channels;
    const loss = await CrossEntropy.create(
      device,
      { batchSize, classes, weighted: false },
      {
        ...{
          uniforms: uniforms.buffer,
          logits,
          labels: images.labels,
          indices,
          weights: ones,
          dLogits,
          scores,
          stepLog,
        },
      },
    );
    uniforms.write({ offset: 0, count: n, slot: 0, augmentKey: 0, labelSmoothing, ...trainStepsRates });
    const before = await learner.readState();
    learner.train(
      (pass) => gather.encode(pass),
      (pass) => loss.encode(pass),
      n,
      trainStepsRates,
    );
    const after = await learner.readState();
    const found = new Float32Array(await readBuffer(device, scores));
    for (const [i, value] of wanted.perSampleLoss.entries()) {
      expectNear(found[i]!, value, 1e-3, 0, `loss of sample ${i} at step ${step}`);
    }
    const tolerance = step === 0 ? 1e-4 : step === 1 ? 0.01 : 0.1;
    for (const parameter of trained) {
      const norm = wanted.gradientNorms[goldenName(parameter)]!;
      // Recovering g from the velocities cancels: a few units in the last place of the largest term.
      expectNear(
        gradientNorm(before, after, parameter),
        norm,
        tolerance,
        2e-6,
        `${parameter.name} at step ${step}`,
      );
    }
    images.destroy();
  }
  const final = await learner.readState();
  for (const parameter of trained) {
    const wanted = fromTorch(floatsOf(fixture.final[goldenName(parameter)]!), parameter);
    for (const [i, value] of wanted.entries()) {
      expectNear(final.weights[parameter.offset + i]!, value, 0, 2e-3, `${parameter.name}[${i}]`);
    }
  }
  for (const parameter of network.parameters.filter(({ kind }) => kind === 'statistic')) {
    const [, stem, place] = /^(\D+)(\d+)$/.exec(parameter.name)!;
    const wanted = (stem === 'mean' ? fixture.runningMean : fixture.runningVar)[Number(place)]!;
    for (const [i, value] of wanted.entries()) {
      expectNear(final.statistics[parameter.offset + i]!, value, 1e-3, 1e-3, `${parameter.name}[${i}]`);
    }
  }
  for (const buffer of [uniforms, indices, scores, stepLog, ones]) buffer.destroy();
}
