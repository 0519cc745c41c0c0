// Seeded initial weights: the same seed gives the same network, whichever engine trains it.
import { hash32, hashWords } from './hash.ts';
import type { Network, Parameter } from './network.ts';

/** Everything that training changes: one arena each, laid out by `Parameter.offset`. */
export interface NetworkState {
  readonly weights: Float32Array<ArrayBuffer>;
  /** Momentum buffers of the optimizer, as `weights`. */
  readonly velocities: Float32Array<ArrayBuffer>;
  readonly statistics: Float32Array<ArrayBuffer>;
}

function fill(arena: Float32Array, parameter: Parameter, seed: number, place: number): void {
  const { initial, offset, size } = parameter;
  if ('constant' in initial) {
    arena.fill(initial.constant, offset, offset + size);
    return;
  }
  const key = hashWords(seed, place, 0x77_65_69);
  for (let i = 0; i < size; i++) {
    const unit = hash32(key + i) / 2 ** 32; // [0, 1)
    arena[offset + i] = (2 * unit - 1) * initial.uniform;
  }
}

/** Weights as PyTorch draws them (kaiming-uniform, a = sqrt 5), statistics 0 and 1, no velocity. */
export function initialState(network: Network, seed: number): NetworkState {
  const weights = new Float32Array(network.weightCount);
  const statistics = new Float32Array(network.statisticCount);
  for (const [place, parameter] of network.parameters.entries()) {
    fill(parameter.kind === 'weight' ? weights : statistics, parameter, seed, place);
  }
  return { weights, velocities: new Float32Array(network.weightCount), statistics };
}
