// How numbers lie in memory: f32, or f16 at half the bytes where the device has `shader-f16`. Only storage differs:
// kernels widen what they load, compute and add up in f32, and round what they store.

export type Precision = 'f32' | 'f16';

/** WGSL of a name for the vec4 that lies in a buffer; `NAME(value)` rounds, `vec4f(loaded)` widens. */
export function storedVector(name: string, precision: Precision): string {
  return `alias ${name} = vec4<${precision}>;`;
}

/**
 * WGSL of `Result`, the vec4 that a kernel leaves in a buffer, and of `rounded(value)`, which makes one: what is too
 * large for f16 becomes the largest f16, what is not finite stays so (by bits: WGSL may assume that it does not exist).
 */
export function storedResult(precision: Precision): string {
  const finite = '(bitcast<vec4u>(value) & vec4u(0x7f800000u)) != vec4u(0x7f800000u)';
  const bounded = `select(value, clamp(value, vec4f(-65504.0), vec4f(65504.0)), ${finite})`;
  return `${storedVector('Result', precision)}
fn rounded(value: vec4f) -> Result { return Result(${precision === 'f16' ? bounded : 'value'}); }`;
}

export function bytesPerVector(precision: Precision): number {
  return precision === 'f16' ? 8 : 16;
}
