// The fate of every sample under SeTa: dropped at random, or in a group of similar scores that is in the window or not.
// (Bijection, scoreKey and Clustering stand before this file.)
struct GroupFateUniforms {
  kept: u32,             // places of the order that the random drop keeps
  droppedFate: u32,
  loneFate: u32,         // of the one sample that is trained when the window is empty
  padding: u32,
  windows: array<vec4u, 17>, // [65]: start | size << 16, for each number of groups
}
@group(0) @binding(0) var<uniform> bijection: Bijection;             // over the samples seen
@group(0) @binding(1) var<uniform> rule: GroupFateUniforms;
@group(0) @binding(2) var<storage, read> scores: array<u32>;         // bits of f32 [n]
@group(0) @binding(3) var<storage, read> clustering: Clustering;
@group(0) @binding(4) var<storage, read_write> fate: array<u32>;     // [n]

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let sample = id.x;
  if (sample >= bijection.size) { return; }
  let place = placeOf(sample);
  let groups = clustering.groups;
  let window = rule.windows[groups / 4u][groups % 4u];
  let start = window & 0xffffu;
  let size = window >> 16u;
  if (size == 0u && place == 0u) {
    fate[sample] = rule.loneFate;
    return;
  }
  if (place >= rule.kept) {
    fate[sample] = rule.droppedFate;
    return;
  }
  var group = 0u;
  if (clustering.chunk > 0u) {
    group = place / clustering.chunk;
  } else {
    let key = keyOf(scores[sample]);
    for (var g = 1u; g < groups; g++) { group += u32(key >= clustering.floors[g]); }
  }
  fate[sample] = group | select(0u, 0x100u, group >= start && group < start + size);
}
