// The network of the paper, in its CIFAR form: a 3x3 stem without pooling, four stages of two basic blocks.
import { basicBlock } from './basicBlock.ts';
import { defineModel } from './model.ts';

export default defineModel({
  id: 'resnet18',
  label: 'ResNet-18',
  family: 'residual',
  help: 'The network of the paper (11.2 million weights): for a fast GPU and patience.',
  params: [
    {
      id: 'width',
      kind: 'integer',
      label: 'Width',
      help: 'Channels of the first stage; the next stages have 2, 4 and 8 times as many. 64 is ResNet-18.',
      min: 8,
      max: 64,
      step: 8,
      default: 64,
    },
  ],
  build(net, params, classes) {
    const width = Number(params.width);
    let h = net.relu(net.norm(net.conv(net.input, width))); // [B, 32, 32, 64]
    h = basicBlock(net, basicBlock(net, h, width, 1), width, 1); // [B, 32, 32, 64]
    h = basicBlock(net, basicBlock(net, h, 2 * width, 2), 2 * width, 1); // [B, 16, 16, 128]
    h = basicBlock(net, basicBlock(net, h, 4 * width, 2), 4 * width, 1); // [B, 8, 8, 256]
    h = basicBlock(net, basicBlock(net, h, 8 * width, 2), 8 * width, 1); // [B, 4, 4, 512]
    return net.dense(net.globalAveragePool(h), classes); // [B, 1, 1, classes]
  },
});
