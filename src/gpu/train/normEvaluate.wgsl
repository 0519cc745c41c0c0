// Evaluation: the running statistics in place of the batch's.
// (normCoefficients.wgsl stands before this file.)
@group(0) @binding(0) var<storage, read> weights: array<f32>;              // arena
@group(0) @binding(1) var<storage, read> statistics: array<f32>;           // arena
@group(0) @binding(2) var<storage, read_write> coefficients: array<vec4f>; // [quads][5]

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let quad = id.x;
  if (4u * quad >= channels) { return; }
  var mean = vec4f();
  var variance = vec4f();
  for (var i = 0u; i < 4u && 4u * quad + i < channels; i++) {
    mean[i] = statistics[meanOffset + 4u * quad + i];
    variance[i] = statistics[varianceOffset + 4u * quad + i];
  }
  writeCoefficients(quad, mean, variance);
}
