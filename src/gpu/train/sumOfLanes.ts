// Sums over a workgroup, for the kernels that end in one.
import code from './sumOfLanes.wgsl?raw';

/** WGSL of `sumOfLanes(lane, value)`, over a workgroup of 64; only where control flow is uniform. */
export function sumOfLanesWgsl(summand: 'vec2f' | 'vec4f'): string {
  return `alias Summand = ${summand};\n${code}`;
}
