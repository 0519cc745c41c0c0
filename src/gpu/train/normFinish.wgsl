// Merges the partial statistics of a batch norm in fixed order, moves the running statistics and leaves what the
// blocks need: y = scale * x + shift. One workgroup a quad.
// (StepUniforms, sumOfLanes.wgsl and normCoefficients.wgsl stand before this file.)
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> weights: array<f32>;              // arena
@group(0) @binding(2) var<storage, read_write> statistics: array<f32>;     // arena
@group(0) @binding(3) var<storage, read_write> coefficients: array<vec4f>; // [quads][5]
@group(0) @binding(4) var<storage, read> partials: array<vec4f>;           // [quads][groups][2]

override groups: u32;
override itemsPerGroup: u32;
override itemsPerSample: u32;
override positionsPerItem: u32;
override momentum: f32;

fn positionsOf(group: u32) -> f32 {
  let total = step.count * itemsPerSample;
  let first = group * itemsPerGroup;
  return f32(min(itemsPerGroup, total - min(total, first)) * positionsPerItem);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = workgroup.x;
  let base = 2u * quad * groups;
  let positions = f32(step.count * itemsPerSample * positionsPerItem);
  // Groups without positions hold what an earlier, longer batch left there.
  let filled = min(groups, (step.count * itemsPerSample + itemsPerGroup - 1u) / itemsPerGroup);
  var sum = vec4f();
  for (var i = lane; i < filled; i += 64u) { sum += positionsOf(i) * partials[base + 2u * i]; }
  let mean = sumOfLanes(lane, sum) / positions;
  workgroupBarrier();
  var squares = vec4f();
  for (var i = lane; i < filled; i += 64u) {
    let difference = partials[base + 2u * i] - mean;
    squares += partials[base + 2u * i + 1u] + positionsOf(i) * difference * difference;
  }
  let squareSum = sumOfLanes(lane, squares);
  if (lane == 0u) {
    writeCoefficients(quad, mean, squareSum / positions);
    let unbiased = squareSum / max(1.0, positions - 1.0);
    for (var i = 0u; i < 4u && 4u * quad + i < channels; i++) {
      let m = meanOffset + 4u * quad + i;
      let v = varianceOffset + 4u * quad + i;
      statistics[m] += momentum * (mean[i] - statistics[m]);
      statistics[v] += momentum * (unbiased[i] - statistics[v]);
    }
  }
}
