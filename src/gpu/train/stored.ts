// How numbers lie in memory: f32, or f16 at half the bytes where the device has `shader-f16`. Only storage differs:
// kernels widen what they load, compute and add up in f32, and round what they store.

export type Precision = 'f32' | 'f16';

/** WGSL of a name for the vec4 that lies in a buffer; `NAME(value)` rounds, `vec4f(loaded)` widens. */
export function storedVector(name: string, precision: Precision): string {
  return `alias ${name} = vec4<${precision}>;`;
}

export function bytesPerVector(precision: Precision): number {
  return precision === 'f16' ? 8 : 16;
}
