// Batch-norm statistics of a value that no convolution has just written (those bring theirs along): a workgroup
// takes a contiguous run of one quad's positions, mean first, then squared deviations.
// (StepUniforms and the vec4 Source, of f32 or f16, stand before this file.)
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> source: array<Source>;        // [quads][B][area]
@group(0) @binding(2) var<storage, read_write> partials: array<vec4f>; // [quads][groups][2]

override area: u32;
override plane: u32;  // B * area
override run: u32;    // positions of a workgroup
override groups: u32;

var<workgroup> shares: array<vec4f, 64>;

fn sumOfShares() -> vec4f {
  var sum = vec4f();
  for (var i = 0u; i < 64u; i++) { sum += shares[i]; }
  return sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let first = group.x * run;
  let end = min(step.count * area, first + run);
  if (first >= end) { return; }
  let base = group.y * plane;
  var sum = vec4f();
  for (var i = first + lane; i < end; i += 64u) { sum += vec4f(source[base + i]); }
  shares[lane] = sum;
  workgroupBarrier();
  let mean = sumOfShares() / f32(end - first);
  workgroupBarrier();
  var squares = vec4f();
  for (var i = first + lane; i < end; i += 64u) {
    let difference = vec4f(source[base + i]) - mean;
    squares += difference * difference;
  }
  shares[lane] = squares;
  workgroupBarrier();
  if (lane == 0u) {
    partials[2u * (group.y * groups + group.x)] = mean;
    partials[2u * (group.y * groups + group.x) + 1u] = sumOfShares();
  }
}
