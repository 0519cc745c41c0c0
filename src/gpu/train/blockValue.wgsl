// A block is what stands between convolutions: the sum of one or two terms, each with or without batch norm, then
// ReLU or not. It is computed from the convolutions' raw outputs wherever it is needed, and stored only as the
// block's result, so the passes backward recompute it. Stands before the block shaders.
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> input0: array<vec4f>;  // [quads][B][H][W]
@group(0) @binding(2) var<storage, read> input1: array<vec4f>;
@group(0) @binding(3) var<storage, read> norms0: array<vec4f>;  // [quads][4]: scale, shift, mean, 1 / deviation
@group(0) @binding(4) var<storage, read> norms1: array<vec4f>;

override norm0: bool;
override norm1: bool;
override two: bool;   // there is a second term
override relu: bool;
override batchSize: u32;
override height: u32;
override width: u32;
override pool: u32;   // window of the max pooling; 1: none; 0: global average

fn sumAt(quad: u32, place: u32) -> vec4f {
  var value = input0[place];
  if (norm0) { value = norms0[4u * quad] * value + norms0[4u * quad + 1u]; }
  if (two) {
    var other = input1[place];
    if (norm1) { other = norms1[4u * quad] * other + norms1[4u * quad + 1u]; }
    value += other;
  }
  return value;
}

fn valueAt(quad: u32, place: u32) -> vec4f {
  let value = sumAt(quad, place);
  if (relu) { return max(value, vec4f()); }
  return value;
}
