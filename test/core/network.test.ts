import { expect, test } from 'vitest';
import { initialState } from '../../src/core/initialWeights.ts';
import { Network } from '../../src/core/network.ts';

function small(): Network {
  const net = new Network({ height: 9, width: 8, channels: 3 });
  const h = net.relu(net.norm(net.conv(net.input, 5, { stride: 2 }))); // [B, 5, 4, 5]
  net.dense(net.globalAveragePool(net.maxPool(h)), 7);
  return net;
}

test('shapes follow the layers', () => {
  const shapes = small().layers.map(({ kind, out }) => [kind, ...Object.values(out.shape)]);
  expect(shapes).toEqual([
    ['input', 9, 8, 3],
    ['conv', 5, 4, 5],
    ['norm', 5, 4, 5],
    ['relu', 5, 4, 5],
    ['maxPool', 2, 2, 5],
    ['globalAveragePool', 1, 1, 5],
    ['dense', 1, 1, 7],
  ]);
});

test('parameters begin at multiples of four elements and do not overlap', () => {
  const weights = small().parameters.filter(({ kind }) => kind === 'weight');
  let end = 0;
  for (const { offset, size } of weights) {
    expect(offset % 4).toBe(0);
    expect(offset).toBeGreaterThanOrEqual(end);
    end = offset + size;
  }
  expect(weights.map(({ size }) => size)).toEqual([135, 5, 5, 35, 7]);
});

test.each([
  ['an even filter', (net: Network) => net.conv(net.input, 4, { size: 2 }), 'size must be odd, got 2'],
  [
    'depthwise with other channels',
    (net: Network) => net.conv(net.input, 4, { depthwise: true }),
    '3 in and 4',
  ],
  ['a sum of two shapes', (net: Network) => net.add(net.input, net.conv(net.input, 4)), 'shapes differ'],
  ['dense before pooling', (net: Network) => net.dense(net.input, 10), 'pool first'],
] as const)('%s is refused', (_, build, message) => {
  expect(() => build(new Network())).toThrow(message);
});

test('weights are uniform within the bounds of PyTorch, norms start at one and zero', () => {
  const net = new Network();
  net.dense(net.globalAveragePool(net.norm(net.conv(net.input, 64))), 10);
  const { weights, velocities, statistics } = initialState(net, 3);
  const [filter, gamma, beta, dense, bias] = net.parameters
    .filter(({ kind }) => kind === 'weight')
    .map(({ offset, size }) => weights.subarray(offset, offset + size));
  const bound = 1 / Math.sqrt(27);
  expect(Math.max(...filter!.map(Math.abs))).toBeLessThanOrEqual(bound);
  const variance = filter!.reduce((sum, w) => sum + w * w, 0) / filter!.length;
  expect(Math.abs(variance - bound ** 2 / 3)).toBeLessThan(0.1 * (bound ** 2 / 3));
  expect(Math.max(...[...dense!, ...bias!].map(Math.abs))).toBeLessThanOrEqual(1 / 8);
  expect(new Set(gamma)).toEqual(new Set([1]));
  expect(new Set(beta)).toEqual(new Set([0]));
  expect([...velocities].every((v) => v === 0)).toBe(true);
  expect([...statistics.subarray(0, 64)].every((v) => v === 0)).toBe(true);
  expect([...statistics.subarray(64, 128)].every((v) => v === 1)).toBe(true);
});

test('the same seed gives the same weights, another seed others', () => {
  const first = initialState(small(), 1).weights;
  expect(initialState(small(), 1).weights).toEqual(first);
  expect(initialState(small(), 2).weights).not.toEqual(first);
});
