// Convolution and its input gradient as an implicit GEMM in registers: a thread owns a block of output positions
// times a few channel quads. Threads of a workgroup differ in position only, so filter blocks are uniform loads
// and inputs are neighbouring vec4s; no workgroup memory is needed to share either.
// (StepUniforms, the vec4s Source, Result and Weight, of f32 or f16, and `rounded` stand before this file; convShader.ts fills in the INSERT lines.)
// INSERT constants: shapes

@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> source: array<Source>;       // [inQuads][B][H][W]
@group(0) @binding(3) var<storage, read_write> result: array<Result>; // [outQuads][B][P][Q]
// INSERT bindings: packed filters; partials [outQuads][groups]: mean, sum of squared deviations

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let total = step.count * gridRows * gridColumns;
  let first = group.x * 64u;
  if (first >= total) { return; }
  let block = first + lane;
  let valid = block < total;
  let blockColumn = block % gridColumns;
  let blockRow = block / gridColumns % gridRows;
  let sample = block / (gridColumns * gridRows);
  let row = i32(blockRow * rowStep);
  let column = i32(blockColumn * columnStep);
  let quad = group.y * quadsPerThread;
  // INSERT sums
  // INSERT products
  let place = quad * outPlane + sample * outArea + blockRow * blockRows * outWidth + blockColumn * blockColumns;
  if (valid) {
    // INSERT stores
  }
  // INSERT statistics
}
