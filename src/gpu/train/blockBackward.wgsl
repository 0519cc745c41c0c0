// Backward through a block into its terms' inputs; through batch norm:
// dx = scale * (g - mean(g) - x^ * mean(g * x^)), x^ the normalised input.
// (StepUniforms, blockValue.wgsl and blockGradient.wgsl stand before this file.)
@group(0) @binding(6) var<storage, read> means: array<vec4f>;            // [quads][3]: g, g * x^ of both norms
@group(0) @binding(7) var<storage, read_write> gradient0: array<vec4f>;  // of input0
@group(0) @binding(8) var<storage, read_write> gradient1: array<vec4f>;  // of input1

override write0: bool;
override write1: bool;
override accumulate0: bool;
override accumulate1: bool;

fn throughNorm(g: vec4f, x: vec4f, norm: Norm, meanG: vec4f, meanGx: vec4f) -> vec4f {
  return norm.scale * (g - meanG - (x - norm.mean) * norm.inverse * meanGx);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let quad = id.y;
  openQuad(quad);
  var meanG = vec4f();
  var meanGx0 = vec4f();
  var meanGx1 = vec4f();
  if (norm0 || norm1) { meanG = means[3u * quad]; }
  if (norm0) { meanGx0 = means[3u * quad + 1u]; }
  if (norm1) { meanGx1 = means[3u * quad + 2u]; }
  let windows = step.count * gridHeight * gridWidth;
  for (var index = id.x; index < windows; index += threads) {
    let window = openWindow(quad, index);
    for (var i = 0u; i < windowSize * windowSize; i++) {
      if (window.row + i / windowSize >= height || window.column + i % windowSize >= width) { continue; }
      let place = window.place + i / windowSize * width + i % windowSize;
      let g = select(vec4f(), window.g, window.best == vec4u(i));
      if (write0) {
        var d = g;
        if (norm0) { d = throughNorm(g, firstAt(place), first, meanG, meanGx0); }
        if (accumulate0) { d += gradient0[place]; }
        gradient0[place] = d;
      }
      if (write1) {
        var d = g;
        if (norm1) { d = throughNorm(g, secondAt(place), second, meanG, meanGx1); }
        if (accumulate1) { d += gradient1[place]; }
        gradient1[place] = d;
      }
    }
  }
}
