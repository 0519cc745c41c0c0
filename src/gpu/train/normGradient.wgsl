// Second half of the gradient of one or two batch norms with a common output: sums the partials in fixed order
// into the gradients of gamma and beta and the means that the input gradient needs. One workgroup a quad.
// (StepUniforms stands before this file.)
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> partials: array<vec4f>;      // [quads][groups][3]: g, g * x^ of both
@group(0) @binding(2) var<storage, read_write> gradients: array<f32>; // arena
@group(0) @binding(3) var<storage, read_write> means: array<vec4f>;   // [quads][3]: means of the same

override groups: u32;
override area: u32;
override channels: u32;
override norm0: bool;
override norm1: bool;
override gamma0: u32; // offsets in the arena
override beta0: u32;
override gamma1: u32;
override beta1: u32;

var<workgroup> shares: array<vec4f, 192>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = workgroup.x;
  for (var j = 0u; j < 3u; j++) {
    var sum = vec4f();
    for (var i = lane; i < groups; i += 64u) { sum += partials[3u * (quad * groups + i) + j]; }
    shares[64u * j + lane] = sum;
  }
  workgroupBarrier();
  if (lane < 24u) {
    let part = lane / 8u * 64u + lane % 8u;
    var share = shares[part];
    for (var i = 1u; i < 8u; i++) { share += shares[part + 8u * i]; }
    shares[part] = share;
  }
  workgroupBarrier();
  if (lane >= 3u) { return; }
  var sum = shares[64u * lane];
  for (var i = 1u; i < 8u; i++) { sum += shares[64u * lane + i]; }
  means[3u * quad + lane] = sum / f32(step.count * area);
  for (var i = 0u; i < 4u && 4u * quad + i < channels; i++) {
    let channel = 4u * quad + i;
    if (lane == 0u && norm0) { gradients[beta0 + channel] = sum[i]; }
    if (lane == 0u && norm1) { gradients[beta1 + channel] = sum[i]; }
    if (lane == 1u && norm0) { gradients[gamma0 + channel] = sum[i]; }
    if (lane == 2u && norm1) { gradients[gamma1 + channel] = sum[i]; }
  }
}
