// The step as a TensorFlow.js user writes it: stock ops, its own loss, its own momentum optimizer, batches that
// already lie on the GPU. Nothing of ours but the device.
import * as tf from '@tensorflow/tfjs';
import { normEpsilon, normMomentum, type Parameter } from '../core/network.ts';
import { flush } from '../engine/tensors.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import { whenDone } from '../gpu/waits.ts';
import { shareWithTfjs } from '../ops/tfjsBackend.ts';
import type { Contestant } from './contestant.ts';
import {
  classes,
  distinctBatches,
  normalisedBatch,
  oneHotLabels,
  rates,
  type StepProblem,
} from './stepProblem.ts';

type Variables = ReadonlyMap<Parameter, tf.Variable>;

/** Logits of the network in training mode; running statistics move. */
function forward({ network }: StepProblem, x: tf.Tensor4D, of: Variables): tf.Tensor2D {
  const values: tf.Tensor4D[] = [];
  const move = (parameter: Parameter, value: tf.Tensor) => {
    const running = of.get(parameter)!;
    running.assign(running.mul(1 - normMomentum).add(value.mul(normMomentum)));
  };
  for (const layer of network.layers) {
    const input = layer.kind === 'input' ? x : values[layer.input.id]!;
    switch (layer.kind) {
      case 'input':
        values.push(x);
        break;
      case 'conv': {
        const filter = of.get(layer.filter)! as tf.Tensor as tf.Tensor4D;
        if (layer.depthwise) throw new Error('the bench has no depthwise model');
        values.push(tf.conv2d(input, filter, layer.stride, layer.padding, 'NHWC', 1, 'floor'));
        break;
      }
      case 'norm': {
        const { mean, variance } = tf.moments(input, [0, 1, 2]);
        const [m, v] = [mean as tf.Tensor1D, variance as tf.Tensor1D];
        const [gamma, beta] = [of.get(layer.gamma)!, of.get(layer.beta)!] as unknown as tf.Tensor1D[];
        values.push(tf.batchNorm(input, m, v, beta, gamma, normEpsilon) as tf.Tensor4D);
        const count = input.size / mean.size;
        move(layer.mean, mean);
        move(layer.variance, variance.mul(count / (count - 1)));
        break;
      }
      case 'relu':
        values.push(tf.relu(input));
        break;
      case 'add':
        values.push(tf.add(input, values[layer.other.id]!));
        break;
      case 'maxPool':
        values.push(tf.maxPool(input, layer.size, layer.size, 'valid'));
        break;
      case 'globalAveragePool':
        values.push(tf.mean(input, [1, 2], true));
        break;
      case 'dense': {
        const rows = input.reshape<tf.Tensor2D>([-1, layer.input.shape.channels]);
        const weight = of.get(layer.weight)! as tf.Tensor as tf.Tensor2D;
        values.push(tf.add(tf.matMul(rows, weight), of.get(layer.bias)!).expandDims(1).expandDims(1));
      }
    }
  }
  return values.at(-1)!.reshape([-1, classes]);
}

export async function createTfjs(gpu: OpenedDevice, problem: StepProblem): Promise<Contestant> {
  const backend = await shareWithTfjs(gpu.device, gpu.info);
  const { network, batchSize, initial } = problem;
  const variables = new Map<Parameter, tf.Variable>();
  for (const parameter of network.parameters) {
    const { kind, offset, size, shape } = parameter;
    const arena = kind === 'weight' ? initial.weights : initial.statistics;
    const value = tf.tensor(arena.slice(offset, offset + size), shape as number[]);
    variables.set(parameter, tf.variable(value, kind === 'weight'));
    value.dispose();
  }
  const trained = network.parameters.filter(({ kind }) => kind === 'weight').map((p) => variables.get(p)!);
  const batches = Array.from({ length: distinctBatches }, (_, batch) => ({
    x: tf.tensor4d(normalisedBatch(problem, batch, 'NHWC'), [batchSize, 32, 32, 3]),
    y: tf.tensor2d(oneHotLabels(problem, batch), [batchSize, classes]),
  }));
  const optimizer = tf.train.momentum(rates.learningRate, rates.momentum);
  let loss: tf.Scalar | null = null;
  return {
    id: 'tfjs',
    step(index) {
      const { x, y } = batches[index % distinctBatches]!;
      const next = tf.tidy(() => {
        const { value, grads } = tf.variableGrads(
          () => tf.losses.softmaxCrossEntropy(y, forward(problem, x, variables)) as tf.Scalar,
          trained,
        );
        const decayed = trained.map((variable) => ({
          name: variable.name,
          tensor: grads[variable.name]!.add(variable.mul(rates.weightDecay)),
        }));
        optimizer.applyGradients(decayed);
        return value;
      });
      loss?.dispose();
      loss = next;
    },
    finish() {
      flush(backend);
      return whenDone(gpu.device);
    },
    async lastLoss() {
      return (await loss!.data())[0]!;
    },
    destroy() {
      loss?.dispose();
      optimizer.dispose();
      tf.dispose([...variables.values(), ...batches.flatMap(({ x, y }) => [x, y])]);
    },
  };
}
