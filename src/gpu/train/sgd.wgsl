// SGD as torch's: v = momentum * v + (g + decay * w), w -= rate * v. (StepUniforms stands before this file.)
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> gradients: array<vec4f>;        // arena
@group(0) @binding(2) var<storage, read_write> velocities: array<vec4f>; // arena
@group(0) @binding(3) var<storage, read_write> weights: array<vec4f>;    // arena

override quads: u32;
override stride: u32; // threads of the launch

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  for (var i = id.x; i < quads; i += stride) {
    let v = step.momentum * velocities[i] + (gradients[i] + step.weightDecay * weights[i]);
    velocities[i] = v;
    weights[i] -= step.learningRate * v;
  }
}
