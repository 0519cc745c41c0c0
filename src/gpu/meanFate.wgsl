// InfoBatch's fate and weight of every sample: below the mean of all scores it is well learned, and only some of those
// are trained, weighing more for it. (scoreKey, words96 and keepCount stand before this file.)
struct MeanFateUniforms {
  count: u32,     // samples [0, count)
  restFate: u32,  // of the samples that are not well learned
  wellFate: u32,  // of those that are, until some of them are drawn
  drawnFate: u32, // of those that were drawn
  drawnWeight: f32,
  ratioLow: u32,  // share of the well learned that is drawn, as RatioWords
  ratioHigh: u32,
  ratioShift: u32,
}
@group(0) @binding(0) var<uniform> rule: MeanFateUniforms;
@group(0) @binding(1) var<storage, read> scores: array<u32>;              // bits of f32 [n]
@group(0) @binding(2) var<storage, read> mean: array<u32>;                // [0]: key
@group(0) @binding(3) var<storage, read_write> fate: array<u32>;          // [n]
@group(0) @binding(4) var<storage, read_write> well: array<atomic<u32>, 4>; // [0]: how many are well learned, zeroed
@group(0) @binding(5) var<storage, read_write> quota: array<u32>;         // [0]: how many of them are drawn
@group(0) @binding(6) var<storage, read_write> weights: array<f32>;       // [n]

var<workgroup> wellHere: atomic<u32>;

@compute @workgroup_size(256)
fn judge(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_index) lane: u32) {
  if (id.x < rule.count) {
    let bits = scores[id.x];
    let isWell = !isNonFinite(bits) && keyOf(bits) < mean[0];
    fate[id.x] = select(rule.restFate, rule.wellFate, isWell);
    if (isWell) { atomicAdd(&wellHere, 1u); }
  }
  workgroupBarrier();
  if (lane == 0u) { atomicAdd(&well[0], atomicLoad(&wellHere)); }
}

@compute @workgroup_size(1)
fn allot() {
  quota[0] = keepCountOf(RatioWords(rule.ratioLow, rule.ratioHigh, rule.ratioShift), atomicLoad(&well[0]));
}

@compute @workgroup_size(256)
fn weigh(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= rule.count) { return; }
  weights[id.x] = select(1.0, rule.drawnWeight, fate[id.x] == rule.drawnFate);
}
