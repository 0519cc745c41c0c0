// c = a b for square f32 matrices, without workgroup memory: a thread makes 4 rows x 8 columns in registers. Caches
// and CPUs that stand in for GPUs like it better.
@group(0) @binding(0) var<storage, read> a: array<vec4f>;        // [size, size / 4]
@group(0) @binding(1) var<storage, read> b: array<vec4f>;        // [size, size / 4]
@group(0) @binding(2) var<storage, read_write> c: array<vec4f>;  // [size, size / 4]

override quads: u32; // size / 4

@compute @workgroup_size(8, 8)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = id.y * 4u;
  let column = id.x * 2u; // in quads
  var sums: array<vec4f, 8>;
  for (var depth = 0u; depth < quads; depth++) {
    var left: array<vec4f, 4>;
    for (var i = 0u; i < 4u; i++) { left[i] = a[(row + i) * quads + depth]; }
    for (var k = 0u; k < 4u; k++) {
      let b0 = b[(depth * 4u + k) * quads + column];
      let b1 = b[(depth * 4u + k) * quads + column + 1u];
      for (var i = 0u; i < 4u; i++) {
        sums[2u * i] = fma(vec4f(left[i][k]), b0, sums[2u * i]);
        sums[2u * i + 1u] = fma(vec4f(left[i][k]), b1, sums[2u * i + 1u]);
      }
    }
  }
  for (var i = 0u; i < 4u; i++) {
    c[(row + i) * quads + column] = sums[2u * i];
    c[(row + i) * quads + column + 1u] = sums[2u * i + 1u];
  }
}
