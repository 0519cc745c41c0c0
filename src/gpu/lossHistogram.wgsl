// Loss histogram of every category: equal-width bins between the lowest and highest finite score of all.
// (scoreKey and moments stand before this file.)
struct HistogramUniforms {
  present: u32,
  parts: u32,
  categories: u32, // <= 256
}
override bins: u32;
const together = 16u;   // categories that one workgroup counts
const cells = 1536u;    // together * bins at most: 6 KiB

@group(0) @binding(0) var<uniform> range: HistogramUniforms;
@group(0) @binding(1) var<storage, read> scores: array<u32>;                      // bits of f32 [n]
@group(0) @binding(2) var<storage, read> fate: array<u32>;                        // [n]
@group(0) @binding(3) var<storage, read> totals: array<Moments>;                  // [categories]
@group(0) @binding(4) var<storage, read_write> histogram: array<atomic<u32>>;     // [categories, bins], zeroed

var<workgroup> counts: array<atomic<u32>, cells>;
var<workgroup> lowest: atomic<u32>;
var<workgroup> highest: atomic<u32>;

@compute @workgroup_size(256)
fn main(
  @builtin(workgroup_id) part: vec3u,
  @builtin(num_workgroups) parts: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  if (lane == 0u) { atomicStore(&lowest, 0xffffffffu); }
  for (var cell = lane; cell < cells; cell += 256u) { atomicStore(&counts[cell], 0u); }
  workgroupBarrier();
  if (lane < range.categories) {
    atomicMin(&lowest, totals[lane].lowest);
    atomicMax(&highest, totals[lane].highest);
  }
  workgroupBarrier();
  let low = bitcast<f32>(bitsOf(atomicLoad(&lowest)));
  let width = bitcast<f32>(bitsOf(atomicLoad(&highest))) - low;
  let firstCategory = part.y * together;
  for (var i = part.x * 256u + lane; i < range.present; i += parts.x * 256u) {
    let category = (fate[i] & 0xffu) - firstCategory; // wraps round to a large number below the first
    if (category >= together) { continue; }
    let bits = scores[i];
    var bin = bins - 1u;
    if (!isNonFinite(bits)) {
      bin = 0u;
      if (width > 0.0) { bin = min(bins - 1u, u32((bitcast<f32>(bits) - low) / width * f32(bins))); }
    }
    atomicAdd(&counts[category * bins + bin], 1u);
  }
  workgroupBarrier();
  for (var cell = lane; cell < together * bins; cell += 256u) {
    let count = atomicLoad(&counts[cell]);
    if (count > 0u) { atomicAdd(&histogram[firstCategory * bins + cell], count); }
  }
}
