// The net of the reference runs: three 3x3 convolutions, small enough to learn within seconds.
import type { NumberParam } from '../core/params.ts';
import { defineModel } from './model.ts';

const channels = (place: string, id: string, value: number): NumberParam => ({
  id,
  label: `Channels ${place}`,
  help: `Filters of the ${place} convolution: more see more and take longer.`,
  kind: 'integer',
  min: 1,
  max: 256,
  step: 1,
  default: value,
});

export default defineModel({
  id: 'cnn3',
  label: 'CNN, 3 convolutions',
  family: 'plain',
  help: 'Three 3x3 convolutions with batch norm: small and quick.',
  params: [
    channels('first', 'channels1', 16),
    channels('second', 'channels2', 32),
    channels('third', 'channels3', 64),
  ],
  build(net, params, classes) {
    let h = net.conv(net.input, Number(params.channels1)); // [B, 32, 32, 16]
    h = net.maxPool(net.relu(net.norm(h))); // [B, 16, 16, 16]
    h = net.conv(h, Number(params.channels2)); // [B, 16, 16, 32]
    h = net.maxPool(net.relu(net.norm(h))); // [B, 8, 8, 32]
    h = net.conv(h, Number(params.channels3)); // [B, 8, 8, 64]
    h = net.relu(net.norm(h)); // [B, 8, 8, 64]
    return net.dense(net.globalAveragePool(h), classes); // [B, 1, 1, classes]
  },
});
