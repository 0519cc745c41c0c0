import { expect, test } from 'vitest';
import { stepFlops } from '../../src/bench/flops.ts';
import { Network } from '../../src/core/network.ts';
import { defaultsOf } from '../../src/core/params.ts';
import { models } from '../../src/engine/catalog.ts';

function networkOf(id: string): Network {
  const network = new Network();
  const model = models.get(id)!;
  model.build(network, defaultsOf(model.params), 10);
  return network;
}

test('a step of cnn3 counts as by hand', () => {
  // Multiply-adds of a sample: 32 x 32 outputs of 16 filters of 3 x 3 x 3, and so on.
  const first = 32 * 32 * 16 * (3 * 3 * 3); // 442,368
  const second = 16 * 16 * 32 * (3 * 3 * 16); // 1,179,648
  const third = 8 * 8 * 64 * (3 * 3 * 32); // 1,179,648
  const dense = 64 * 10;
  // Forward and filter gradient everywhere, input gradient everywhere but in the first layer.
  const perSample = 2 * (2 * first + 3 * (second + third + dense));
  expect(stepFlops(networkOf('cnn3'), 1)).toBe(perSample);
  expect(perSample).toBe(15_929_088);
  expect(stepFlops(networkOf('cnn3'), 64)).toBe(64 * perSample);
});

test('strides and shortcuts of resnet8 count with the outputs that they have', () => {
  const stem = 32 * 32 * 16 * 27;
  const block1 = 2 * (32 * 32 * 16 * (9 * 16));
  const block2 = 16 * 16 * 32 * (9 * 16) + 16 * 16 * 32 * (9 * 32) + 16 * 16 * 32 * 16;
  const block3 = 8 * 8 * 64 * (9 * 32) + 8 * 8 * 64 * (9 * 64) + 8 * 8 * 64 * 32;
  const perSample = 2 * (2 * stem + 3 * (block1 + block2 + block3 + 640));
  expect(stepFlops(networkOf('resnet8'), 2)).toBe(2 * perSample);
});

test('a depthwise convolution multiplies one channel a filter', () => {
  const network = new Network({ height: 8, width: 8, channels: 4 });
  network.conv(network.relu(network.input), 4, { depthwise: true });
  expect(stepFlops(network, 1)).toBe(2 * 3 * (8 * 8 * 4 * 9));
});
