// Block forward into a global average: eight threads a plane, eight planes a workgroup.
// (StepUniforms and blockValue.wgsl stand before this file.)
@group(0) @binding(5) var<storage, read_write> result: array<Result>; // [quads][B]

var<workgroup> shares: array<vec4f, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let area = height * width;
  let sample = group.x * 8u + lane / 8u;
  let place = (group.y * batchSize + sample) * area;
  openQuad(group.y);
  var sum = vec4f();
  if (sample < step.count) {
    for (var i = lane % 8u; i < area; i += 8u) { sum += valueAt(place + i); }
  }
  shares[lane] = sum;
  workgroupBarrier();
  if (lane % 8u == 0u && sample < step.count) {
    for (var i = 1u; i < 8u; i++) { sum += shares[lane + i]; }
    result[group.y * batchSize + sample] = rounded(sum / f32(area) + fault());
  }
}
