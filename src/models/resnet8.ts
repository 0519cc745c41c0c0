// A small residual net: one basic block each of 16, 32 and 64 channels.
import type { Network, Value } from '../core/network.ts';
import { defineModel } from './model.ts';

/** conv-norm-relu-conv-norm plus a shortcut, which is 1x1 conv + norm where the shape changes (He et al., 2016). */
function basicBlock(net: Network, input: Value, filters: number, stride: number): Value {
  let h = net.relu(net.norm(net.conv(input, filters, { stride })));
  h = net.norm(net.conv(h, filters));
  const sameShape = stride === 1 && input.shape.channels === filters;
  const shortcut = sameShape ? input : net.norm(net.conv(input, filters, { size: 1, stride }));
  return net.relu(net.add(h, shortcut));
}

export default defineModel({
  id: 'resnet8',
  label: 'ResNet-8',
  family: 'residual',
  help: 'Three residual blocks: learns more from hard images, takes about five times the work.',
  params: [],
  build(net, _params, classes) {
    let h = net.relu(net.norm(net.conv(net.input, 16))); // [B, 32, 32, 16]
    h = basicBlock(net, h, 16, 1); // [B, 32, 32, 16]
    h = basicBlock(net, h, 32, 2); // [B, 16, 16, 32]
    h = basicBlock(net, h, 64, 2); // [B, 8, 8, 64]
    return net.dense(net.globalAveragePool(h), classes); // [B, 1, 1, classes]
  },
});
