// How much there is to reckon in a step, and how fast a device has been seen to do it.
import type { Layer, Network } from '../core/network.ts';

/** Multiply-adds of a layer forward, for one sample; layers that are none (norm, ReLU, pooling) count nothing. */
function multiplyAdds(layer: Layer): number {
  if (layer.kind === 'dense') return layer.weight.size;
  if (layer.kind !== 'conv') return 0;
  const { height, width } = layer.out.shape;
  return height * width * layer.filter.size;
}

/**
 * Floating-point operations of training on one sample: a multiply-add is two; forward, gradient towards the weights,
 * gradient towards the input, which the first layer does not need.
 */
export function trainFlop(network: Network): number {
  return network.layers.reduce((sum, layer) => {
    const isFirst = layer.kind !== 'input' && layer.kind !== 'add' && layer.input.id === network.input.id;
    return sum + 2 * multiplyAdds(layer) * (isFirst ? 2 : 3);
  }, 0);
}

/** Of testing on one sample. */
export function testFlop(network: Network): number {
  return 2 * network.layers.reduce((sum, layer) => sum + multiplyAdds(layer), 0);
}

/** Fastest training seen, in floating-point operations a second. */
const fastest = new WeakMap<GPUDevice, number>();

/** Takes note of work that a device has done; waits and other runs' work may be in the time, so the fastest counts. */
export function noteWork(device: GPUDevice, flop: number, seconds: number): void {
  if (seconds > 0) fastest.set(device, Math.max(fastest.get(device) ?? 0, flop / seconds));
}

/** Floating-point operations a second at which this device has trained, null before it has. */
export function measuredRate(device: GPUDevice): number | null {
  return fastest.get(device) ?? null;
}
