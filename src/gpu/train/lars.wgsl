// LARS, second pass (authors' lars.py): trust = clamp(eta * |w| / (|g| + decay * |w| + eps), 0, 50) where both norms
// are positive, else 1; d = clamp(g + decay * w, -10, 10); v = momentum * v + d; w -= rate * trust * v.
// (StepUniforms and sumOfLanes.wgsl stand before this file.)
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> chunks: array<vec2u>;         // [workgroups]: tensor, first element there
@group(0) @binding(2) var<storage, read> tensors: array<vec4u>;        // offset, size, first chunk, chunks
@group(0) @binding(3) var<storage, read> partials: array<vec2f>;       // [workgroups]: weights, gradients
@group(0) @binding(4) var<storage, read> gradients: array<f32>;        // arena
@group(0) @binding(5) var<storage, read_write> velocities: array<f32>; // arena
@group(0) @binding(6) var<storage, read_write> weights: array<f32>;    // arena

override chunkSize: u32;
override trustCoefficient: f32;
override trustEpsilon: f32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let chunk = chunks[group.x];
  let tensor = tensors[chunk.x];
  var sum = vec2f();
  for (var i = lane; i < tensor.w; i += 64u) { sum += partials[tensor.z + i]; }
  let norms = sqrt(sumOfLanes(lane, sum));
  var trust = 1.0;
  if (norms.x > 0.0 && norms.y > 0.0) {
    trust = trustCoefficient * norms.x / (norms.y + step.weightDecay * norms.x + trustEpsilon);
    trust = clamp(trust, 0.0, 50.0);
  }
  for (var e = chunk.y + lane; e < min(tensor.y, chunk.y + chunkSize); e += 64u) {
    let i = tensor.x + e;
    let d = clamp(gradients[i] + step.weightDecay * weights[i], -10.0, 10.0);
    let v = step.momentum * velocities[i] + d;
    velocities[i] = v;
    weights[i] -= step.learningRate * trust * v;
  }
}
