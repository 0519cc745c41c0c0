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

fn throughNorm(g: vec4f, x: vec4f, scale: vec4f, mean: vec4f, inverse: vec4f, first: vec4f, second: vec4f) -> vec4f {
  return scale * (g - first - (x - mean) * inverse * second);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let quad = id.y;
  if (id.x >= step.count * gridHeight() * gridWidth()) { return; }
  let window = openWindow(quad, id.x);
  let n = 4u * quad;
  for (var i = 0u; i < windowSize() * windowSize(); i++) {
    if (!inMap(window, i)) { continue; }
    let place = placeIn(window, i);
    let g = gradientAt(window, i);
    if (write0) {
      var d = g;
      if (norm0) {
        d = throughNorm(g, input0[place], norms0[n], norms0[n + 2u], norms0[n + 3u], means[3u * quad], means[3u * quad + 1u]);
      }
      if (accumulate0) { d += gradient0[place]; }
      gradient0[place] = d;
    }
    if (write1) {
      var d = g;
      if (norm1) {
        d = throughNorm(g, input1[place], norms1[n], norms1[n + 2u], norms1[n + 3u], means[3u * quad], means[3u * quad + 1u + 1u]);
      }
      if (accumulate1) { d += gradient1[place]; }
      gradient1[place] = d;
    }
  }
}
