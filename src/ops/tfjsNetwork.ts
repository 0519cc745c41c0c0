// A network run by TensorFlow.js ops, layer by layer: the reference that the compiled step is held against.
import * as tf from '@tensorflow/tfjs';
import { type Layer, type Network, normEpsilon, normMomentum, type Parameter } from '../core/network.ts';

/** A running statistic and its next value. */
export interface StatisticUpdate {
  readonly parameter: Parameter;
  readonly value: tf.Tensor1D;
}

export interface TfjsForward {
  /** [B, classes]. */
  readonly logits: tf.Tensor2D;
  /** Empty in evaluation. */
  readonly updates: readonly StatisticUpdate[];
}

type Values = readonly tf.Tensor4D[];
type LookUp = (parameter: Parameter) => tf.Tensor;

function conv(layer: Layer & { kind: 'conv' }, x: tf.Tensor4D, of: LookUp): tf.Tensor4D {
  const { filter, stride, padding, depthwise } = layer;
  const weights = of(filter) as tf.Tensor4D; // HWIO
  if (!depthwise) return tf.conv2d(x, weights, stride, padding, 'NHWC', 1, 'floor');
  const { channels } = layer.out.shape;
  const perChannel = weights.reshape<tf.Tensor4D>([layer.size, layer.size, channels, 1]);
  return tf.depthwiseConv2d(x, perChannel, stride, padding, 'NHWC', 1, 'floor');
}

/** Batch norm by the batch's own statistics; the running ones move towards them, the variance unbiased. */
function normTraining(
  layer: Layer & { kind: 'norm' },
  x: tf.Tensor4D,
  of: LookUp,
  updates: StatisticUpdate[],
): tf.Tensor4D {
  const mean = x.mean([0, 1, 2]) as tf.Tensor1D;
  const centred = x.sub(mean);
  const variance = centred.square().mean([0, 1, 2]) as tf.Tensor1D;
  const count = x.size / mean.size;
  const blend = (parameter: Parameter, value: tf.Tensor) =>
    updates.push({
      parameter,
      value: of(parameter)
        .mul(1 - normMomentum)
        .add(value.mul(normMomentum)) as tf.Tensor1D,
    });
  blend(layer.mean, mean);
  blend(layer.variance, variance.mul(count / Math.max(1, count - 1)));
  return centred.mul(variance.add(normEpsilon).rsqrt()).mul(of(layer.gamma)).add(of(layer.beta));
}

function normEvaluation(layer: Layer & { kind: 'norm' }, x: tf.Tensor4D, of: LookUp): tf.Tensor4D {
  const scale = of(layer.gamma).mul(of(layer.variance).add(normEpsilon).rsqrt());
  return x.sub(of(layer.mean)).mul(scale).add(of(layer.beta));
}

function apply(
  layer: Layer,
  values: Values,
  x: tf.Tensor4D,
  of: LookUp,
  updates: StatisticUpdate[] | null,
): tf.Tensor4D {
  switch (layer.kind) {
    case 'input':
      return x;
    case 'conv':
      return conv(layer, values[layer.input.id]!, of);
    case 'norm': {
      const input = values[layer.input.id]!;
      return updates ? normTraining(layer, input, of, updates) : normEvaluation(layer, input, of);
    }
    case 'relu':
      return values[layer.input.id]!.relu();
    case 'add':
      return values[layer.input.id]!.add(values[layer.other.id]!);
    case 'maxPool':
      return tf.maxPool(values[layer.input.id]!, layer.size, layer.size, 'valid');
    case 'globalAveragePool':
      return values[layer.input.id]!.mean([1, 2], true);
    case 'dense': {
      const { channels } = layer.input.shape;
      const rows = values[layer.input.id]!.reshape<tf.Tensor2D>([-1, channels]);
      const logits = rows.matMul(of(layer.weight) as tf.Tensor2D).add(of(layer.bias));
      return logits.reshape<tf.Tensor4D>([-1, 1, 1, layer.out.shape.channels]);
    }
  }
}

/**
 * Runs `network` on a batch; call it inside `tf.tidy` or `tf.variableGrads`.
 *
 * @param x [B, 32, 32, 3]
 * @param of the present value of each parameter and statistic
 */
export function forward(network: Network, x: tf.Tensor4D, of: LookUp, training: boolean): TfjsForward {
  const updates: StatisticUpdate[] = [];
  const values: tf.Tensor4D[] = [];
  for (const layer of network.layers) values.push(apply(layer, values, x, of, training ? updates : null));
  const logits = values[values.length - 1]!.reshape<tf.Tensor2D>([-1, network.output.shape.channels]);
  return { logits, updates };
}
