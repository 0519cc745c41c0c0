// LARS, first pass: sums of squares of weights and gradients, a part of a tensor each workgroup.
// (sumOfLanes.wgsl stands before this file.)
@group(0) @binding(0) var<storage, read> chunks: array<vec2u>;         // [workgroups]: tensor, first element there
@group(0) @binding(1) var<storage, read> tensors: array<vec4u>;        // offset, size, first chunk, chunks
@group(0) @binding(2) var<storage, read> weights: array<f32>;          // arena
@group(0) @binding(3) var<storage, read> gradients: array<f32>;        // arena
@group(0) @binding(4) var<storage, read_write> partials: array<vec2f>; // [workgroups]: weights, gradients

override chunkSize: u32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let chunk = chunks[group.x];
  let tensor = tensors[chunk.x];
  var sum = vec2f();
  for (var i = chunk.y + lane; i < min(tensor.y, chunk.y + chunkSize); i += 64u) {
    let pair = vec2f(weights[tensor.x + i], gradients[tensor.x + i]);
    sum += pair * pair;
  }
  let total = sumOfLanes(lane, sum);
  if (lane == 0u) { partials[group.x] = total; }
}
