// Filter gradient: every tap's 4 x 4 block is a sum over all output positions, so the positions are cut among
// workgroups and threads. A thread runs down columns of the map and keeps a column of taps in registers; rows
// of the input that the next output needs again stay there. Workgroups leave partial sums, added in fixed order
// by filterReduce: no atomics, the same bits every time.
// (StepUniforms and the vec4 Source, of f32 or f16, stand before this file; filterGradientShader.ts fills in the INSERT lines.)
// INSERT constants: shapes

@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> source: array<Source>;        // [inQuads][B][H][W]
@group(0) @binding(2) var<storage, read> gradient: array<vec4f>;       // [outQuads][B][P][Q]
@group(0) @binding(3) var<storage, read_write> partials: array<vec4f>; // [splits][tap][inQuads][outQuads][4]

var<workgroup> shares: array<vec4f, 64u * sumRows>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let filterColumn = group.y % size;
  let inQuad = group.y / size;
  let outQuad = group.z * quadsPerThread;
  // INSERT sums
  let columns = step.count * outWidth;
  for (var i = group.x * 64u + lane; i < columns; i += splits * 64u) {
    let sample = i / outWidth;
    let q = i % outWidth;
    let column = i32(q * stride + filterColumn) - padding;
    if (column < 0 || column >= inWidth) { continue; }
    let base = i32((inQuad * batchSize + sample) * inArea) + column;
    var place = (outQuad * batchSize + sample) * outArea + q;
    // INSERT first
    for (var p = 0; p < outHeight; p++) {
      // INSERT row
      place += outWidth;
    }
  }
  // INSERT reduce
}
