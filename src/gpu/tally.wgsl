// What each category holds: counts, mean, spread, extremes. Bit masks tell where the samples of each category stand in
// a tile, and each thread follows one category through its share of them, so that nothing is added atomically and the
// result does not depend on the order of threads or workgroups. (scoreKey and moments stand before this file.)
struct TallyUniforms {
  present: u32,
  parts: u32, // workgroups of `tally`, <= 256
  categories: u32, // <= 256
}

@group(0) @binding(0) var<uniform> range: TallyUniforms;
@group(0) @binding(1) var<storage, read> scores: array<u32>;              // bits of f32 [n]
@group(0) @binding(2) var<storage, read> fate: array<u32>;                // [n]
@group(0) @binding(3) var<storage, read_write> parts: array<Moments>;     // [parts, categories]
@group(0) @binding(4) var<storage, read_write> totals: array<Moments>;    // [categories]

var<workgroup> tileScores: array<f32, 512>;
var<workgroup> masks: array<atomic<u32>, 2048>;  // [categories, words], a word for 32 samples
var<workgroup> chosen: array<atomic<u32>, 16>;   // [words], as those below
var<workgroup> nonFinite: array<atomic<u32>, 16>;
var<workgroup> held: array<Moments, 128>;

// Sums of a thread's finite scores of one category, counted from the first of them: that is as far from their mean as
// scores of the category are, so that little cancels.
struct Sums {
  finite: u32,
  lowest: f32,
  highest: f32,
  origin: f32,
  sum: f32,
  squares: f32,
}

fn withScore(sums: Sums, score: f32) -> Sums {
  let origin = select(sums.origin, score, sums.finite == 0u);
  let fromOrigin = score - origin;
  return Sums(
    sums.finite + 1u,
    min(sums.lowest, score),
    max(sums.highest, score),
    origin,
    sums.sum + fromOrigin,
    sums.squares + fromOrigin * fromOrigin,
  );
}

@compute @workgroup_size(256)
fn tally(@builtin(workgroup_id) part: vec3u, @builtin(local_invocation_index) lane: u32) {
  let categories = range.categories;
  let words = select(8u, 16u, categories <= 128u);
  let tile = words * 32u;
  // Threads of a category share its words, or a thread has several.
  let slices = 256u / categories;
  let category = lane % categories;
  let slice = lane / categories;
  let perWord = max(slices / words, 1u);
  let wordStep = min(slices, words);
  let firstBit = 32u * (slice % perWord) / perWord;
  let pastBit = 32u * (slice % perWord + 1u) / perWord;
  let share = (0xffffffffu >> (32u - (pastBit - firstBit))) << firstBit;
  var own = noMoments();
  var sums = Sums(0u, 3.4028234e38, -3.4028234e38, 0.0, 0.0, 0.0);
  for (var start = part.x * tile; start < range.present; start += range.parts * tile) {
    for (var i = lane; i < min(tile, range.present - start); i += 256u) {
      let bits = scores[start + i];
      let f = fate[start + i];
      let bit = 1u << (i % 32u);
      atomicOr(&masks[(f & 0xffu) * words + i / 32u], bit);
      if ((f & 0x100u) != 0u) { atomicOr(&chosen[i / 32u], bit); }
      if (isNonFinite(bits)) { atomicOr(&nonFinite[i / 32u], bit); }
      tileScores[i] = bitcast<f32>(bits);
    }
    workgroupBarrier();
    if (slice < perWord * wordStep) {
      for (var word = slice / perWord; word < words; word += wordStep) {
        var mine = atomicLoad(&masks[category * words + word]) & share;
        let odd = atomicLoad(&nonFinite[word]) & mine;
        own.count += countOneBits(mine);
        own.nonFinite += countOneBits(odd);
        own.chosen += countOneBits(atomicLoad(&chosen[word]) & mine);
        mine ^= odd;
        while (mine != 0u) {
          sums = withScore(sums, tileScores[word * 32u + countTrailingZeros(mine)]);
          mine &= mine - 1u;
        }
      }
    }
    workgroupBarrier();
    for (var i = lane; i < categories * words; i += 256u) { atomicStore(&masks[i], 0u); }
    if (lane < words) {
      atomicStore(&chosen[lane], 0u);
      atomicStore(&nonFinite[lane], 0u);
    }
    workgroupBarrier();
  }
  if (sums.finite > 0u) {
    let mean = sums.sum / f32(sums.finite);
    own.lowest = keyOf(bitcast<u32>(sums.lowest));
    own.highest = keyOf(bitcast<u32>(sums.highest));
    own.mean = sums.origin + mean;
    own.deviation = max(0.0, sums.squares - sums.sum * mean);
  }
  let farthest = 1u << firstLeadingBit(max(slices - 1u, 1u));
  for (var reach = farthest; reach > 0u; reach /= 2u) {
    if (slice >= reach && slice < 2u * reach && slice < slices) { held[lane - reach * categories] = own; }
    workgroupBarrier();
    if (slice < reach && slice + reach < slices) { own = merged(own, held[lane]); }
    workgroupBarrier();
  }
  if (slice == 0u) { parts[part.x * categories + category] = own; }
}

@compute @workgroup_size(256)
fn total(@builtin(workgroup_id) category: vec3u, @builtin(local_invocation_index) lane: u32) {
  var own = noMoments();
  if (lane < range.parts) { own = parts[lane * range.categories + category.x]; }
  for (var reach = 128u; reach > 0u; reach /= 2u) {
    if (lane >= reach && lane < 2u * reach) { held[lane - reach] = own; }
    workgroupBarrier();
    if (lane < reach) { own = merged(own, held[lane]); }
    workgroupBarrier();
  }
  if (lane == 0u) { totals[category.x] = own; }
}
