// A model is a list of plain layers with static shapes: small enough for a compiler, plain enough for tfjs.
// Conventions are PyTorch's: symmetric padding, convolution without bias, kaiming-uniform(a = sqrt 5) weights.

/** Shape of one sample's activations, channels last. `height` and `width` are 1 after global pooling. */
export interface Shape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** The output of a layer: `id` is its place in `Network.layers`. */
export interface Value {
  readonly id: number;
  readonly shape: Shape;
}

/** A trained tensor or (`kind: 'statistic'`) a running statistic of batch norm, at `offset` in the arena. */
export interface Parameter {
  readonly name: string;
  /** Convolution HWIO (depthwise HW1C), dense [in, out], norm and bias [channels]. */
  readonly shape: readonly number[];
  readonly size: number;
  /** First element in the arena of its kind: trained parameters and statistics have one arena each. */
  readonly offset: number;
  readonly kind: 'weight' | 'statistic';
  readonly initial: { readonly uniform: number } | { readonly constant: number };
}

export type Layer = { readonly out: Value } & (
  | { readonly kind: 'input' }
  | {
      readonly kind: 'conv';
      readonly input: Value;
      readonly filter: Parameter;
      readonly size: number;
      readonly stride: number;
      readonly padding: number;
      readonly depthwise: boolean;
    }
  | {
      readonly kind: 'norm';
      readonly input: Value;
      readonly gamma: Parameter;
      readonly beta: Parameter;
      readonly mean: Parameter;
      readonly variance: Parameter;
    }
  | { readonly kind: 'relu'; readonly input: Value }
  | { readonly kind: 'add'; readonly input: Value; readonly other: Value }
  | { readonly kind: 'maxPool'; readonly input: Value; readonly size: number }
  | { readonly kind: 'globalAveragePool'; readonly input: Value }
  | { readonly kind: 'dense'; readonly input: Value; readonly weight: Parameter; readonly bias: Parameter }
);

/** PyTorch's `BatchNorm2d` defaults. */
export const normEpsilon = 1e-5;
export const normMomentum = 0.1;

/** Collects layers as a model's `build` calls them; every method returns the new layer's output. */
export class Network {
  readonly layers: Layer[] = [];
  readonly parameters: Parameter[] = [];
  private readonly arenaSize = { weight: 0, statistic: 0 };

  constructor(inputShape: Shape = { height: 32, width: 32, channels: 3 }) {
    this.append(inputShape, (out) => ({ kind: 'input', out }));
  }

  get input(): Value {
    return this.layers[0]!.out;
  }

  /** The last layer's output: the logits, [B, 1, 1, classes]. */
  get output(): Value {
    return this.layers[this.layers.length - 1]!.out;
  }

  /** Elements in the arena of trained parameters. */
  get weightCount(): number {
    return this.arenaSize.weight;
  }

  /** Elements in the arena of running statistics. */
  get statisticCount(): number {
    return this.arenaSize.statistic;
  }

  /** Convolution without bias, padded so that stride 1 keeps the size (odd `size` only). */
  conv(
    input: Value,
    filters: number,
    options: { size?: number; stride?: number; depthwise?: boolean } = {},
  ): Value {
    const { size = 3, stride = 1, depthwise = false } = options;
    const { height, width, channels } = input.shape;
    if (size % 2 === 0) throw new RangeError(`conv: size must be odd, got ${size}`);
    if (depthwise && filters !== channels) {
      throw new RangeError(`conv: depthwise keeps the channels, got ${channels} in and ${filters} out`);
    }
    const padding = (size - 1) / 2;
    const extent = (n: number) => Math.floor((n + 2 * padding - size) / stride) + 1;
    const inputs = depthwise ? 1 : channels;
    const filter = this.weight('conv', [size, size, inputs, filters], {
      uniform: 1 / Math.sqrt(inputs * size * size),
    });
    return this.append({ height: extent(height), width: extent(width), channels: filters }, (out) => ({
      kind: 'conv',
      input,
      filter,
      size,
      stride,
      padding,
      depthwise,
      out,
    }));
  }

  /** Batch norm over batch, height and width. */
  norm(input: Value): Value {
    const shape = [input.shape.channels];
    const gamma = this.weight('gamma', shape, { constant: 1 });
    const beta = this.weight('beta', shape, { constant: 0 });
    const mean = this.parameter('statistic', 'mean', shape, { constant: 0 });
    const variance = this.parameter('statistic', 'variance', shape, { constant: 1 });
    return this.append(input.shape, (out) => ({ kind: 'norm', input, gamma, beta, mean, variance, out }));
  }

  relu(input: Value): Value {
    return this.append(input.shape, (out) => ({ kind: 'relu', input, out }));
  }

  /** Element-wise sum of two values of one shape: the end of a residual block. */
  add(input: Value, other: Value): Value {
    const [a, b] = [input.shape, other.shape];
    if (a.height !== b.height || a.width !== b.width || a.channels !== b.channels) {
      throw new RangeError(`add: shapes differ, ${Object.values(a)} and ${Object.values(b)}`);
    }
    return this.append(a, (out) => ({ kind: 'add', input, other, out }));
  }

  /** Non-overlapping max pooling; a remainder at the right and bottom edge is left out, as in PyTorch. */
  maxPool(input: Value, size = 2): Value {
    const { height, width, channels } = input.shape;
    const shape = { height: Math.floor(height / size), width: Math.floor(width / size), channels };
    return this.append(shape, (out) => ({ kind: 'maxPool', input, size, out }));
  }

  globalAveragePool(input: Value): Value {
    const shape = { height: 1, width: 1, channels: input.shape.channels };
    return this.append(shape, (out) => ({ kind: 'globalAveragePool', input, out }));
  }

  /** Fully connected layer with bias on a globally pooled value. */
  dense(input: Value, units: number): Value {
    const { height, width, channels } = input.shape;
    if (height * width !== 1)
      throw new RangeError(`dense: pool first, the input is still ${height} x ${width}`);
    const bound = 1 / Math.sqrt(channels);
    const weight = this.weight('dense', [channels, units], { uniform: bound });
    const bias = this.weight('bias', [units], { uniform: bound });
    return this.append({ height: 1, width: 1, channels: units }, (out) => ({
      kind: 'dense',
      input,
      weight,
      bias,
      out,
    }));
  }

  private append(shape: Shape, layer: (out: Value) => Layer): Value {
    const out = { id: this.layers.length, shape };
    this.layers.push(layer(out));
    return out;
  }

  private weight(stem: string, shape: readonly number[], initial: Parameter['initial']): Parameter {
    return this.parameter('weight', stem, shape, initial);
  }

  private parameter(
    kind: Parameter['kind'],
    stem: string,
    shape: readonly number[],
    initial: Parameter['initial'],
  ): Parameter {
    const size = shape.reduce((product, extent) => product * extent, 1);
    const index = this.parameters.filter((p) => p.name.startsWith(stem)).length;
    const parameter: Parameter = {
      name: `${stem}${index}`,
      shape,
      size,
      offset: this.arenaSize[kind],
      kind,
      initial,
    };
    // Starts on multiples of 4 elements, so that kernels may load vec4.
    this.arenaSize[kind] += Math.ceil(size / 4) * 4;
    this.parameters.push(parameter);
    return parameter;
  }
}
