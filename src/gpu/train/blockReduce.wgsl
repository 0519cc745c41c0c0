// Backward through batch norm, first pass: partial sums of g and of g * x^ for each norm, g the gradient that
// reaches the sum of terms. (StepUniforms, blockValue.wgsl and blockGradient.wgsl stand before this file.)
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>; // [quads][groups][3]

override groups: u32;

var<workgroup> shares: array<vec4f, 192>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = group.y;
  let windows = step.count * gridHeight * gridWidth;
  openQuad(quad);
  var sum = vec4f();
  var sum0 = vec4f();
  var sum1 = vec4f();
  for (var index = group.x * 64u + lane; index < windows; index += groups * 64u) {
    let window = openWindow(quad, index);
    sum += window.g;
    if (norm0) { sum0 += window.g * (window.x0 - first.mean); }
    if (norm1) { sum1 += window.g * (window.x1 - second.mean); }
  }
  sum0 *= first.inverse;
  sum1 *= second.inverse;
  shares[lane] = sum;
  shares[64u + lane] = sum0;
  shares[128u + lane] = sum1;
  workgroupBarrier();
  if (lane < 24u) {
    let part = lane / 8u * 64u + lane % 8u;
    var share = shares[part];
    for (var i = 1u; i < 8u; i++) { share += shares[part + 8u * i]; }
    shares[part] = share;
  }
  workgroupBarrier();
  if (lane < 3u) {
    var total = shares[64u * lane];
    for (var i = 1u; i < 8u; i++) { total += shares[64u * lane + i]; }
    partials[3u * (quad * groups + group.x) + lane] = total;
  }
}
