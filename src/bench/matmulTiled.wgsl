// c = a b for square f32 matrices. A workgroup makes a 64 x 64 tile from blocks in workgroup memory, a thread 4 x 4.
@group(0) @binding(0) var<storage, read> a: array<vec4f>;        // [size, size / 4]
@group(0) @binding(1) var<storage, read> b: array<vec4f>;        // [size, size / 4]
@group(0) @binding(2) var<storage, read_write> c: array<vec4f>;  // [size, size / 4]

override quads: u32; // size / 4

var<workgroup> tileA: array<vec4f, 256>; // [64, 4]: 64 rows, 16 columns
var<workgroup> tileB: array<vec4f, 256>; // [16, 16]: 16 rows, 64 columns

@compute @workgroup_size(16, 16)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u,
        @builtin(local_invocation_index) lane: u32) {
  let row = group.y * 64u;
  let column = group.x * 16u; // in quads
  var sums: array<vec4f, 4>;
  for (var depth = 0u; depth < quads; depth += 4u) {
    tileA[lane] = a[(row + lane / 4u) * quads + depth + lane % 4u];
    tileB[lane] = b[(depth * 4u + local.y) * quads + column + local.x];
    workgroupBarrier();
    for (var k = 0u; k < 4u; k++) {
      let b0 = tileB[(k * 4u) * 16u + local.x];
      let b1 = tileB[(k * 4u + 1u) * 16u + local.x];
      let b2 = tileB[(k * 4u + 2u) * 16u + local.x];
      let b3 = tileB[(k * 4u + 3u) * 16u + local.x];
      for (var i = 0u; i < 4u; i++) {
        let left = tileA[(local.y * 4u + i) * 4u + k];
        sums[i] = fma(vec4f(left.x), b0, fma(vec4f(left.y), b1, fma(vec4f(left.z), b2, fma(vec4f(left.w), b3, sums[i]))));
      }
    }
    workgroupBarrier();
  }
  for (var i = 0u; i < 4u; i++) {
    c[(row + local.y * 4u + i) * quads + column + local.x] = sums[i];
  }
}
