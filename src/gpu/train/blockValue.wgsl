// A block is what stands between convolutions: the sum of one or two terms, each with or without batch norm, then
// ReLU or not. It is computed from the convolutions' raw outputs wherever it is needed, and stored only as the
// block's result, so the passes backward recompute it. Stands before the block shaders, after the
// vec4s Input0 and Input1, of f32 or f16, and for a result `rounded`.
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> input0: array<Input0>; // [quads][B][H][W]
@group(0) @binding(2) var<storage, read> input1: array<Input1>;
@group(0) @binding(3) var<storage, read> norms0: array<vec4f>;  // [quads][5]: scale, shift, mean, 1 / deviation, fault
@group(0) @binding(4) var<storage, read> norms1: array<vec4f>;

override norm0: bool;
override norm1: bool;
override two: bool;    // there is a second term
override relu: bool;
override batchSize: u32;
override height: u32;
override width: u32;
override pool: u32;    // window of the max pooling; 1: none; 0: global average
override threads: u32; // of a quad; each takes every `threads`-th item

struct Norm { scale: vec4f, shift: vec4f, mean: vec4f, inverse: vec4f, fault: vec4f }
var<private> first: Norm;
var<private> second: Norm;

// A thread stays in one quad: its coefficients are read once.
fn openQuad(quad: u32) {
  let i = 5u * quad;
  if (norm0) { first = Norm(norms0[i], norms0[i + 1u], norms0[i + 2u], norms0[i + 3u], norms0[i + 4u]); }
  if (norm1) { second = Norm(norms1[i], norms1[i + 1u], norms1[i + 2u], norms1[i + 3u], norms1[i + 4u]); }
}

fn firstAt(place: u32) -> vec4f { return vec4f(input0[place]); }

fn secondAt(place: u32) -> vec4f {
  if (two) { return vec4f(input1[place]); }
  return vec4f();
}

fn sumOf(x0: vec4f, x1: vec4f) -> vec4f {
  var sum = x0;
  if (norm0) { sum = first.scale * sum + first.shift; }
  if (two && norm1) { sum += second.scale * x1 + second.shift; }
  if (two && !norm1) { sum += x1; }
  return sum;
}

fn valueOf(x0: vec4f, x1: vec4f) -> vec4f {
  if (relu) { return max(sumOf(x0, x1), vec4f()); }
  return sumOf(x0, x1);
}

// Of max(NaN, 0) most GPUs make 0: a fault of a norm would end at the ReLU, and the loss look sound. Added to the result,
// after ReLU and pooling, it reaches the loss.
fn fault() -> vec4f { return first.fault + second.fault; }

fn valueAt(place: u32) -> vec4f { return valueOf(firstAt(place), secondAt(place)); }
