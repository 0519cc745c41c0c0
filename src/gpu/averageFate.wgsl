// Moving mean and variance of each sample's loss, and what they rank the sample at.
// (scoreKey stands before this file.)
struct AverageUniforms {
  count: u32,      // samples [0, count)
  newest: f32,     // share of the newest loss in the averages
  confidence: f32, // standard deviations added to the mean
  topFate: u32,    // above the smallest key of the top
  tieFate: u32,    // at it
  leftFate: u32,   // below it
}
@group(0) @binding(0) var<uniform> rule: AverageUniforms;
@group(0) @binding(1) var<storage, read> scores: array<u32>;           // bits of f32 [n]
@group(0) @binding(2) var<storage, read_write> fate: array<u32>;       // [n]: of the last epoch, then of this one
@group(0) @binding(3) var<storage, read_write> means: array<f32>;      // [n]
@group(0) @binding(4) var<storage, read_write> variances: array<f32>;  // [n], below 0 before the first finite loss
@group(0) @binding(5) var<storage, read_write> keys: array<u32>;       // [n]
@group(0) @binding(6) var<storage, read> top: array<u32>;              // [1]: smallest key of the top

const largestDifference = 1e18; // its square is still finite

@compute @workgroup_size(256)
fn follow(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  if (i >= rule.count) { return; }
  let bits = scores[i];
  let finite = !isNonFinite(bits);
  let trained = (fate[i] & 0x100u) != 0u; // A score that is older than the last epoch is in the averages already.
  var mean = means[i];
  var variance = variances[i];
  if (trained && finite) {
    let loss = bitcast<f32>(bits);
    if (variance < 0.0) {
      mean = loss;
      variance = 0.0;
    } else {
      mean = (1.0 - rule.newest) * mean + rule.newest * loss;
      let difference = clamp(loss - mean, -largestDifference, largestDifference);
      variance = (1.0 - rule.newest) * variance + rule.newest * difference * difference;
    }
    means[i] = mean;
    variances[i] = variance;
  }
  let known = finite && variance >= 0.0;
  keys[i] = select(nonFiniteKey, keyOf(bitcast<u32>(mean + rule.confidence * sqrt(max(variance, 0.0)))), known);
}

@compute @workgroup_size(256)
fn judge(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= rule.count) { return; }
  let key = keys[id.x];
  fate[id.x] = select(select(rule.leftFate, rule.tieFate, key == top[1]), rule.topFate, key > top[1]);
}
