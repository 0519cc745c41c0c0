// What each category holds: counts, mean, spread, extremes. A thread follows one category through a slice of each
// tile, so that nothing is added atomically and the result does not depend on the order of workgroups.
// (scoreKey and moments stand before this file.)
struct TallyUniforms {
  present: u32,
  parts: u32, // workgroups of `tally`, <= 256
  categories: u32, // <= 256
}
const tile = 1024u;

@group(0) @binding(0) var<uniform> range: TallyUniforms;
@group(0) @binding(1) var<storage, read> scores: array<u32>;              // bits of f32 [n]
@group(0) @binding(2) var<storage, read> fate: array<u32>;                // [n]
@group(0) @binding(3) var<storage, read_write> parts: array<Moments>;     // [parts, categories]
@group(0) @binding(4) var<storage, read_write> totals: array<Moments>;    // [categories]

var<workgroup> tileScores: array<u32, tile>;
var<workgroup> tileFates: array<u32, tile>;
var<workgroup> held: array<Moments, 256>;

// A running sum of Welford's kind: one score more.
fn withScore(m: Moments, bits: u32, chosen: u32) -> Moments {
  var next = m;
  next.count++;
  next.chosen += chosen;
  if (isNonFinite(bits)) {
    next.nonFinite++;
    return next;
  }
  let key = keyOf(bits);
  next.lowest = min(m.lowest, key);
  next.highest = max(m.highest, key);
  let score = bitcast<f32>(bits);
  let difference = score - m.mean;
  next.mean = m.mean + difference / f32(next.count - next.nonFinite);
  next.deviation = m.deviation + difference * (score - next.mean);
  return next;
}

@compute @workgroup_size(256)
fn tally(@builtin(workgroup_id) part: vec3u, @builtin(local_invocation_index) lane: u32) {
  let categories = range.categories;
  let slices = 256u / categories;
  let category = lane % categories;
  let slice = lane / categories;
  var own = noMoments();
  for (var start = part.x * tile; start < range.present; start += range.parts * tile) {
    let filled = min(tile, range.present - start);
    workgroupBarrier();
    for (var i = lane; i < filled; i += 256u) {
      tileScores[i] = scores[start + i];
      tileFates[i] = fate[start + i];
    }
    workgroupBarrier();
    if (slice < slices) {
      for (var i = slice; i < filled; i += slices) {
        let f = tileFates[i];
        if ((f & 0xffu) == category) { own = withScore(own, tileScores[i], (f >> 8u) & 1u); }
      }
    }
  }
  held[lane] = own;
  workgroupBarrier();
  for (var reach = 128u; reach > 0u; reach /= 2u) {
    if (slice < reach && slice + reach < slices) {
      held[lane] = merged(held[lane], held[lane + reach * categories]);
    }
    workgroupBarrier();
  }
  if (slice == 0u) { parts[part.x * categories + category] = held[lane]; }
}

@compute @workgroup_size(256)
fn total(@builtin(workgroup_id) category: vec3u, @builtin(local_invocation_index) lane: u32) {
  var own = noMoments();
  if (lane < range.parts) { own = parts[lane * range.categories + category.x]; }
  held[lane] = own;
  workgroupBarrier();
  for (var reach = 128u; reach > 0u; reach /= 2u) {
    if (lane < reach) { held[lane] = merged(held[lane], held[lane + reach]); }
    workgroupBarrier();
  }
  if (lane == 0u) { totals[category.x] = held[0]; }
}
