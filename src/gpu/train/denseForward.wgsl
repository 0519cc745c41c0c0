// Fully connected layer: a thread a logit. (StepUniforms stands before this file.)
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> source: array<vec4f>;     // [ceil(C / 4)][B]
@group(0) @binding(2) var<storage, read> weights: array<f32>;      // arena: [C, K] and [K]
@group(0) @binding(3) var<storage, read_write> result: array<f32>; // [B, K], or quads [ceil(K / 4)][B]

override batchSize: u32;
override inputs: u32;  // C
override outputs: u32; // K
override weightOffset: u32;
override biasOffset: u32;
override quads: bool;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let sample = id.x / outputs;
  let output = id.x % outputs;
  if (sample >= step.count) { return; }
  var sum = weights[biasOffset + output];
  for (var quad = 0u; quad < (inputs + 3u) / 4u; quad++) {
    let x = source[quad * batchSize + sample];
    for (var i = 0u; i < min(4u, inputs - 4u * quad); i++) {
      sum += x[i] * weights[weightOffset + (4u * quad + i) * outputs + output];
    }
  }
  result[select(sample * outputs + output, 4u * (output / 4u * batchSize + sample) + output % 4u, quads)] = sum;
}
