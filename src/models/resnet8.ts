// A small residual net: one basic block each of 16, 32 and 64 channels.
import { basicBlock } from './basicBlock.ts';
import { defineModel } from './model.ts';

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
