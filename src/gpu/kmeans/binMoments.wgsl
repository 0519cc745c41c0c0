// The moments of the keys of each bin: one workgroup a bin, values counted from the lowest key and scaled.
// (scoreKey, clustering, scaled and mergedBins stand before this file.)
@group(0) @binding(0) var<storage, read> keys: array<u32>;               // sorted [count]
@group(0) @binding(1) var<storage, read> clustering: Clustering;
@group(0) @binding(2) var<storage, read> binStarts: array<u32>;          // [bins + 1], the last: finite
@group(0) @binding(3) var<storage, read_write> bins: array<vec4f>;       // [bins]: count, mean, squared deviations, -

var<workgroup> parts: array<vec3f, 64>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) bin: vec3u, @builtin(local_invocation_index) lane: u32) {
  if (bin.x >= clustering.bins) { return; }
  let first = binStarts[bin.x];
  let end = binStarts[bin.x + 1u];
  var shift = 0;
  if (keys[0] != clustering.highest) { shift = shiftFor(keys[0], clustering.highest); }
  let lowest = scaledBy(keys[0], shift);
  if (keys[first] == keys[end - 1u]) {
    if (lane == 0u) { bins[bin.x] = vec4f(f32(end - first), scaledBy(keys[first], shift) - lowest, 0.0, 0.0); }
    return;
  }
  var own = vec3f(0.0);
  for (var i = first + lane; i < end; i += 64u) {
    let value = scaledBy(keys[i], shift) - lowest;
    let difference = value - own.y;
    own.x += 1.0;
    own.y += difference / own.x;
    own.z += difference * (value - own.y);
  }
  parts[lane] = own;
  workgroupBarrier();
  for (var reach = 32u; reach > 0u; reach /= 2u) {
    if (lane < reach && parts[lane + reach].x > 0.0) { parts[lane] = mergedBins(parts[lane], parts[lane + reach]); }
    workgroupBarrier();
  }
  if (lane == 0u) { bins[bin.x] = vec4f(parts[0], 0.0); }
}
