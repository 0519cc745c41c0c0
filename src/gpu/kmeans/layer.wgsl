// One more group of the dynamic programming over bins: the best partition of the first `end` bins into layer + 1
// groups, for every `end`. A thread lets its last group grow downwards bin by bin, until that alone costs too much.
// (clustering and mergedBins stand before this file.)
struct Layer {
  layer: u32,
}
@group(0) @binding(0) var<uniform> step: Layer;
@group(0) @binding(1) var<storage, read> clustering: Clustering;
@group(0) @binding(2) var<storage, read> bins: array<vec4f>;               // [bins], see mergedBins.wgsl
@group(0) @binding(3) var<storage, read_write> costs: array<f32>;          // [groups, 2049]
@group(0) @binding(4) var<storage, read_write> lastStarts: array<u32>;     // [groups, 2049]: first bin of the last group

const row = mostBins + 1u;
const unreachable = 3e38;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let end = id.x + 1u;
  if (end > clustering.bins) { return; }
  let layer = step.layer;
  var best = unreachable;
  var bestStart = layer;
  var segment = vec3f(0.0);
  // Each of the `layer` groups before has at least one bin.
  for (var start = end; start > layer; start--) {
    let bin = start - 1u;
    segment = withBinBelow(segment, bins[bin]);
    if (segment.z >= best) { break; }
    var before = select(unreachable, 0.0, bin == 0u);
    if (layer > 0u) { before = costs[(layer - 1u) * row + bin]; }
    if (before + segment.z < best) {
      best = before + segment.z;
      bestStart = bin;
    }
  }
  costs[layer * row + end] = best;
  lastStarts[layer * row + end] = bestStart;
}
