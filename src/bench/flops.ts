// How much arithmetic a training step is, exactly: the multiply-adds of convolutions and dense layers.
import type { Layer, Network } from '../core/network.ts';

/** Multiply-adds of one sample through one layer, forward; norms, activations and pools are not counted. */
function layerMultiplyAdds(layer: Layer): number {
  if (layer.kind === 'dense') return layer.input.shape.channels * layer.out.shape.channels;
  if (layer.kind !== 'conv') return 0;
  const { height, width, channels } = layer.out.shape;
  const inputs = layer.depthwise ? 1 : layer.input.shape.channels;
  return height * width * channels * inputs * layer.size ** 2;
}

/**
 * Floating-point operations of one training step, two a multiply-add: forward, gradient of the weights, and
 * gradient of the layer's input, which the first layer does not need. Padding counts as if it were multiplied.
 */
export function stepFlops(network: Network, batchSize: number): number {
  let multiplyAdds = 0;
  for (const layer of network.layers) {
    if (layer.kind !== 'conv' && layer.kind !== 'dense') continue;
    const passes = layer.input.id === network.input.id ? 2 : 3;
    multiplyAdds += passes * layerMultiplyAdds(layer);
  }
  return 2 * batchSize * multiplyAdds;
}
