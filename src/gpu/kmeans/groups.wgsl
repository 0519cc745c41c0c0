// From the last layer back to groups: their lowest keys, which is all that a sample needs to find its own.
// (scoreKey, clustering, scaled and mergedBins stand before this file.)
@group(0) @binding(0) var<uniform> wanted: ClusterUniforms;
@group(0) @binding(1) var<storage, read> keys: array<u32>;               // sorted [count]
@group(0) @binding(2) var<storage, read_write> clustering: Clustering;
@group(0) @binding(3) var<storage, read> binStarts: array<u32>;          // [bins + 1]
@group(0) @binding(4) var<storage, read> bins: array<vec4f>;             // [bins], see mergedBins.wgsl
@group(0) @binding(5) var<storage, read> lastStarts: array<u32>;         // [groups, 2049]

const row = mostBins + 1u;
var<workgroup> firstBins: array<u32, 65>;
var<workgroup> firstKeys: array<u32, 65>;
var<workgroup> moved: array<u32, 65>;
var<workgroup> means: array<f32, 64>;
var<workgroup> stays: atomic<u32>;
var<workgroup> facts: vec2u; // finite, distinct: loaded so that barriers stand in uniform control flow

fn boundaries(groups: u32) {
  var end = clustering.bins;
  firstBins[groups] = end;
  for (var g = groups; g > 0u; g--) {
    // As many different keys as groups, or fewer: one group each.
    if (clustering.distinct <= groups) { end = g - 1u; } else { end = lastStarts[(g - 1u) * row + end]; }
    firstBins[g - 1u] = end;
    firstKeys[g - 1u] = binStarts[end];
  }
}

// First finite key whose score is more than `middle` above the score `origin`.
fn firstAbove(middle: f32, shift: i32, origin: f32) -> u32 {
  var low = 0u;
  var high = clustering.finite;
  while (low < high) {
    let i = (low + high) / 2u;
    if (scaledBy(keys[i], shift) - origin > middle) { high = i; } else { low = i + 1u; }
  }
  return low;
}

@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) lane: u32) {
  if (lane == 0u) { facts = vec2u(clustering.finite, clustering.distinct); }
  let known = workgroupUniformLoad(&facts);
  let finite = known.x;
  let distinct = known.y;
  let apart = u32(finite < wanted.count); // Non-finite scores are a group by themselves.
  if (wanted.groups == 1u || distinct + apart <= 1u) {
    if (lane == 0u) {
      let chunk = (wanted.count + wanted.groups - 1u) / wanted.groups;
      clustering.chunk = chunk;
      clustering.groups = (wanted.count + chunk - 1u) / max(chunk, 1u);
    }
    return;
  }
  let groups = min(distinct, wanted.groups - apart);
  if (lane == 0u) { boundaries(groups); }
  workgroupBarrier();
  if (distinct > mostBins) {
    // Bins blur the boundaries: each sample goes to the nearer mean, half a step of Lloyd's.
    let shift = shiftFor(keys[0], clustering.highest);
    if (lane < groups) {
      var sum = vec3f(0.0);
      for (var b = firstBins[lane + 1u]; b > firstBins[lane]; b--) { sum = withBinBelow(sum, bins[b - 1u]); }
      means[lane] = sum.y; // from the first key of the group
    }
    workgroupBarrier();
    if (lane == 0u) { moved[0] = 0u; }
    if (lane > 0u && lane < groups) {
      let origin = scaledBy(keys[firstKeys[lane]], shift);
      let between = origin - scaledBy(keys[firstKeys[lane - 1u]], shift);
      moved[lane] = firstAbove((means[lane - 1u] - between + means[lane]) * 0.5, shift, origin);
    }
    workgroupBarrier();
    if (lane > 0u && lane < groups) {
      if (moved[lane] <= moved[lane - 1u] || moved[lane] >= finite) { atomicStore(&stays, 1u); }
    }
    workgroupBarrier();
    if (lane < groups && atomicLoad(&stays) == 0u) { firstKeys[lane] = moved[lane]; }
  }
  workgroupBarrier();
  if (lane < groups) { clustering.floors[lane] = keys[firstKeys[lane]]; }
  if (lane == 0u) {
    if (apart == 1u) { clustering.floors[groups] = nonFiniteKey; }
    clustering.groups = groups + apart;
    clustering.chunk = 0u;
  }
}
