// Every kernel of the compiled step against TensorFlow.js on the CPU: small networks that put one kind of layer
// behind a first convolution, whose gradient then shows what came back through it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Network, type Value } from '../../src/core/network.ts';
import { CompiledStep } from '../../src/engine/compiledStep.ts';
import { filterOf } from '../../src/engine/convolutions.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { planFilterGradient } from '../../src/gpu/train/filterGradient.ts';
import { tuningOf } from '../../src/gpu/train/tuning.ts';
import cnn3 from '../../src/models/cnn3.ts';
import resnet8 from '../../src/models/resnet8.ts';
import resnet18 from '../../src/models/resnet18.ts';
import { expectLikeTfjs, runCompiled } from './againstTfjs.ts';

let device: GPUDevice;
const errors: string[] = [];

beforeAll(async () => {
  ({ device } = await openDevice());
  device.onuncapturederror = ({ error }) => errors.push(error.message);
});

afterAll(() => {
  device.destroy();
  expect(errors).toEqual([]);
});

/** 3 -> `channels` by a 1x1 convolution, then the layers under test, average, dense. */
function networkOf(
  channels: number,
  layers: (network: Network, value: Value) => Value,
  shape = { height: 6, width: 6, channels: 3 },
): Network {
  const network = new Network(shape);
  const value = layers(network, network.conv(network.input, channels, { size: 1 }));
  network.dense(network.globalAveragePool(value), 5);
  return network;
}

describe('convolution', () => {
  /** On enough samples that every filter gradient is a sum of several parts. */
  async function expectConvolutionsLikeTfjs(network: Network): Promise<void> {
    const batchSize = 33;
    const splits = network.layers.flatMap((layer) => {
      if (layer.kind !== 'conv') return [];
      return planFilterGradient(filterOf(layer), layer.out.shape, batchSize, tuningOf(device)).splits;
    });
    expect(Math.min(...splits)).toBeGreaterThan(1);
    await expectLikeTfjs(device, network, batchSize);
  }

  // Every convolution is met in both directions: 17 channels are an input as well.
  for (const [inputs, outputs] of [
    [3, 10],
    [10, 17],
  ] as const) {
    test(`1x1 and 3x3, strides 1 and 2, ${inputs} to ${outputs} channels`, async () => {
      const network = networkOf(
        inputs,
        (net, x) => {
          const wide = net.conv(net.conv(x, outputs), inputs, { size: 1 });
          const half = net.conv(wide, outputs, { stride: 2 });
          return net.conv(net.conv(half, inputs, { size: 1, stride: 2 }), outputs, { size: 1 });
        },
        { height: 7, width: 6, channels: 3 },
      );
      await expectConvolutionsLikeTfjs(network);
    });
  }

  test('5x5 on a map with odd sides, stride 2', async () => {
    const shape = { height: 9, width: 7, channels: 3 };
    const network = networkOf(4, (net, x) => net.conv(x, 6, { size: 5, stride: 2 }), shape);
    await expectConvolutionsLikeTfjs(network);
  });

  test('depthwise, strides 1 and 2, channels that are no multiple of 4', async () => {
    for (const [channels, stride] of [
      [3, 2],
      [10, 1],
      [17, 2],
    ] as const) {
      const network = networkOf(channels, (net, x) => {
        return net.conv(net.relu(net.norm(net.conv(x, channels, { depthwise: true, stride }))), 7, {
          size: 1,
        });
      });
      await expectConvolutionsLikeTfjs(network);
    }
  });

  test('a convolution of the input alone needs no gradient towards it', async () => {
    const network = new Network({ height: 5, width: 5, channels: 3 });
    network.dense(network.globalAveragePool(network.conv(network.input, 4)), 3);
    await expectConvolutionsLikeTfjs(network);
  });
});

describe('blocks', () => {
  const blocks: Record<string, (net: Network, x: Value) => Value> = {
    'norm, ReLU': (net, x) => net.relu(net.norm(x)),
    'norm without ReLU': (net, x) => net.norm(x),
    'ReLU without norm': (net, x) => net.relu(x),
    'norm, ReLU, max pool 2': (net, x) => net.maxPool(net.relu(net.norm(x))),
    'max pool 3 with a remainder': (net, x) => net.maxPool(net.norm(x), 3),
    'max pool alone': (net, x) => net.maxPool(x),
    'norm of a pooled value': (net, x) => net.norm(net.maxPool(net.relu(x))),
    'two norms added': (net, x) => net.relu(net.add(net.norm(net.conv(x, 6)), net.norm(net.conv(x, 6)))),
    'a shortcut without norm': (net, x) => net.relu(net.add(net.norm(net.conv(x, 6)), x)),
    'a sum without ReLU': (net, x) => net.add(net.conv(x, 6), x),
    'a value added to itself': (net, x) => net.add(x, x),
    'a value added to its own norm': (net, x) => net.add(x, net.norm(x)),
    'a value with three readers': (net, x) => net.add(net.add(net.relu(x), net.norm(x)), net.conv(x, 6)),
    'two ReLUs in a row': (net, x) => net.relu(net.relu(net.norm(x))),
  };
  for (const [name, layers] of Object.entries(blocks)) {
    test(name, async () => {
      const network = networkOf(6, layers, { height: 8, width: 7, channels: 3 });
      await expectLikeTfjs(device, network, 4, 3);
    });
  }

  test('a hidden dense layer', async () => {
    const network = new Network({ height: 4, width: 4, channels: 3 });
    const hidden = network.dense(network.globalAveragePool(network.conv(network.input, 6)), 7);
    network.dense(network.relu(hidden), 3);
    await expectLikeTfjs(device, network, 5, 4);
  });
});

describe('batches', () => {
  const network = () =>
    networkOf(6, (net, x) => net.maxPool(net.relu(net.norm(net.conv(x, 10)))), {
      height: 4,
      width: 4,
      channels: 3,
    });
  for (const [batchSize, count] of [
    [1, 1],
    [63, 63],
    [65, 65],
    [65, 1],
  ] as const) {
    test(`${count} samples in a batch of ${batchSize}`, async () => {
      await expectLikeTfjs(device, network(), batchSize, count);
    });
  }
});

describe('whole networks', () => {
  test('cnn3', async () => {
    const network = new Network({ height: 12, width: 8, channels: 3 });
    cnn3.build(network, { channels1: 3, channels2: 10, channels3: 17 }, 10);
    await expectLikeTfjs(device, network, 4);
  });

  test('resnet8', async () => {
    const network = new Network({ height: 8, width: 8, channels: 3 });
    resnet8.build(network, {}, 10);
    await expectLikeTfjs(device, network, 3, 2);
  });

  // resnet8's blocks at other widths: SwiftShader compiles them for half a minute to say the same once more, Node quickly.
  test.runIf(typeof document === 'undefined')('resnet18', async () => {
    const network = new Network({ height: 8, width: 8, channels: 3 });
    resnet18.build(network, { width: 8 }, 10);
    await expectLikeTfjs(device, network, 3, 2);
  });

  test('two steps from one state give the same bits', async () => {
    const network = networkOf(8, (net, x) => {
      const branch = net.norm(net.conv(x, 10, { stride: 2 }));
      return net.relu(net.add(branch, net.norm(net.conv(x, 10, { size: 1, stride: 2 }))));
    });
    const first = await runCompiled(device, network, 9, 8);
    const second = await runCompiled(device, network, 9, 8, 2);
    expect(second).toEqual(first);
  });
});

/** Every layer kind once: what another cut of the kernels, or another precision, must get right as well. */
function mixedNetwork(): Network {
  const network = new Network({ height: 8, width: 8, channels: 3 });
  let h = network.maxPool(network.relu(network.norm(network.conv(network.input, 10))));
  const shortcut = network.norm(network.conv(h, 17, { size: 1, stride: 2 }));
  h = network.relu(network.norm(network.conv(h, 10, { depthwise: true })));
  h = network.relu(network.add(network.norm(network.conv(h, 17, { stride: 2 })), shortcut));
  network.dense(network.globalAveragePool(h), 5);
  return network;
}

describe('variants that this device would not choose', () => {
  test('cut as for a GPU: statistics in the convolutions, many small sums', async () => {
    const tuning = { software: false, sharedLanes: 0 };
    // 80 of 112 threads of the first convolution have work: its last part of the statistics is half full.
    await expectLikeTfjs(device, mixedNetwork(), 7, 5, { tuning });
  });

  // 64 images of 32x32 are what a thread takes two output quads for, with more than 64 parts of the statistics.
  for (const batchSize of [64, 65]) {
    test(`cut as for a GPU, cnn3 on ${batchSize} whole images`, async () => {
      const network = new Network();
      cnn3.build(network, { channels1: 16, channels2: 8, channels3: 4 }, 10);
      const tuning = { software: false, sharedLanes: 0 };
      await expectLikeTfjs(device, network, batchSize, batchSize, { tuning });
    });
  }

  test('cut as for a CPU, without subgroups', async () => {
    await expectLikeTfjs(device, mixedNetwork(), 5, 4, { tuning: { software: true, sharedLanes: 0 } });
  });

  test('cut as for a CPU, filters shared by subgroups', async (context) => {
    const { subgroupMinSize = 0 } = device.adapterInfo;
    if (!device.features.has('subgroups') || subgroupMinSize < 4) context.skip('no subgroups of 4 or more');
    await expectLikeTfjs(device, mixedNetwork(), 5, 4, { tuning: { software: true, sharedLanes: 4 } });
  });
});

describe('f16', () => {
  // Ten bits of mantissa: each stored value is off by up to 5e-4 of itself, and ReLU and pooling may choose otherwise.
  const slack = 100;

  for (const software of [true, false]) {
    const cut = software ? 'CPU' : 'GPU';
    test(`cut as for a ${cut}: values to 1e-2 of the largest, gradients to 1e-1`, async (context) => {
      if (!device.features.has('shader-f16')) context.skip('no shader-f16');
      const tuning = { software, sharedLanes: 0 };
      await expectLikeTfjs(device, mixedNetwork(), 5, 4, { precision: 'f16', tuning, slack });
    });
  }

  test('a device without f16 refuses, saying what to choose', async () => {
    const plain = { features: new Set() } as unknown as GPUDevice;
    const options = {
      batchSize: 2,
      uniforms: device.createBuffer({ size: 16, usage: GPUBufferUsage.UNIFORM }),
    };
    await expect(
      CompiledStep.create(plain, mixedNetwork(), {
        ...options,
        optimizer: { kind: 'sgd' },
        precision: 'f16',
      }),
    ).rejects.toThrow('choose precision f32');
    options.uniforms.destroy();
  });
});
