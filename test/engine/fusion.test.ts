import { describe, expect, test } from 'vitest';
import { Network } from '../../src/core/network.ts';
import { fuse } from '../../src/engine/fusion.ts';
import cnn3 from '../../src/models/cnn3.ts';
import resnet8 from '../../src/models/resnet8.ts';

const summary = (network: Network) =>
  fuse(network).map((operation) => {
    if (operation.kind !== 'block') return operation.kind;
    const terms = operation.terms.map(({ norm }) => (norm ? 'norm' : 'plain')).join('+');
    return `${terms}${operation.relu ? ' relu' : ''} pool ${operation.pool}`;
  });

describe('fusion', () => {
  test('norm, ReLU and pooling of cnn3 become one block each', () => {
    const network = new Network();
    cnn3.build(network, { channels1: 16, channels2: 32, channels3: 64 }, 10);
    const block = 'norm relu pool 2';
    expect(summary(network)).toEqual(['conv', block, 'conv', block, 'conv', 'norm relu pool 0', 'dense']);
  });

  test('the end of a residual block, both norms included, becomes one block', () => {
    const network = new Network();
    resnet8.build(network, {}, 10);
    const all = summary(network);
    expect(all.filter((name) => name === 'norm+norm relu pool 1')).toHaveLength(1);
    expect(all.filter((name) => name === 'norm+norm relu pool 0')).toHaveLength(1);
    expect(all.filter((name) => name === 'norm+plain relu pool 1')).toHaveLength(1);
  });

  test('a value that two layers read is kept, so nothing is fused past it', () => {
    const network = new Network({ height: 4, width: 4, channels: 3 });
    const normed = network.norm(network.conv(network.input, 4));
    const sum = network.add(network.relu(normed), normed);
    network.dense(network.globalAveragePool(sum), 2);
    const expected = ['conv', 'norm pool 1', 'plain relu pool 1', 'plain+plain pool 0', 'dense'];
    expect(summary(network)).toEqual(expected);
  });

  test('layers that the output does not need are left out', () => {
    const network = new Network({ height: 4, width: 4, channels: 3 });
    network.norm(network.conv(network.input, 8));
    network.dense(network.globalAveragePool(network.conv(network.input, 4)), 2);
    expect(summary(network)).toEqual(['conv', 'plain pool 0', 'dense']);
  });
});
