// Fully connected layer backward in one launch: the first workgroups sum the gradients of weights and bias over the
// batch, one quad of inputs and one output each (the bias is the weight of an input that is always 1); the others
// compute the input gradient, a thread a quad. (StepUniforms and sumOfLanes.wgsl stand before this file.)
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> source: array<vec4f>;               // [ceil(C / 4)][B]
@group(0) @binding(2) var<storage, read> weights: array<f32>;                // arena: [C, K] and [K]
@group(0) @binding(3) var<storage, read> gradient: array<f32>;               // [B, K], or quads [ceil(K / 4)][B]
@group(0) @binding(4) var<storage, read_write> gradients: array<f32>;        // arena
@group(0) @binding(5) var<storage, read_write> sourceGradient: array<vec4f>; // [ceil(C / 4)][B]

override batchSize: u32;
override inputs: u32;  // C
override outputs: u32; // K
override weightOffset: u32;
override biasOffset: u32;
override quads: bool;
override writeSource: bool;
override accumulate: bool;

fn gradientOf(sample: u32, output: u32) -> f32 {
  return gradient[select(sample * outputs + output, 4u * (output / 4u * batchSize + sample) + output % 4u, quads)];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let inputQuads = (inputs + 3u) / 4u;
  let sums = (inputQuads + 1u) * outputs;
  if (group.x < sums) {
    let quad = group.x / outputs;
    let output = group.x % outputs;
    var sum = vec4f();
    for (var sample = lane; sample < step.count; sample += 64u) {
      var x = vec4f(1.0, 0.0, 0.0, 0.0);
      if (quad < inputQuads) { x = source[quad * batchSize + sample]; }
      sum += gradientOf(sample, output) * x;
    }
    let total = sumOfLanes(lane, sum);
    if (lane == 0u) {
      if (quad == inputQuads) {
        gradients[biasOffset + output] = total.x;
      } else {
        for (var i = 0u; i < min(4u, inputs - 4u * quad); i++) {
          gradients[weightOffset + (4u * quad + i) * outputs + output] = total[i];
        }
      }
    }
  } else if (writeSource) {
    let index = (group.x - sums) * 64u + lane;
    let quad = index / batchSize;
    let sample = index % batchSize;
    if (quad >= inputQuads || sample >= step.count) { return; }
    var sum = vec4f();
    for (var output = 0u; output < outputs; output++) {
      let g = gradientOf(sample, output);
      for (var i = 0u; i < min(4u, inputs - 4u * quad); i++) {
        sum[i] += g * weights[weightOffset + (4u * quad + i) * outputs + output];
      }
    }
    if (accumulate) { sum += sourceGradient[index]; }
    sourceGradient[index] = sum;
  }
}
