// The moments of the keys of each bin: sixteen threads a bin. Values count from the bin's own first key, because
// small differences between large numbers would drown in f32. (scoreKey, clustering, scaled, mergedBins before this.)
@group(0) @binding(0) var<storage, read> keys: array<u32>;               // sorted [count]
@group(0) @binding(1) var<storage, read> clustering: Clustering;
@group(0) @binding(2) var<storage, read> binStarts: array<u32>;          // [bins + 1], the last: finite
@group(0) @binding(3) var<storage, read_write> bins: array<vec4f>;       // [bins], see mergedBins.wgsl

const team = 16u;
var<workgroup> parts: array<vec3f, 256>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_index) lane: u32) {
  let bin = id.x / team;
  let here = bin < clustering.bins;
  var own = vec3f(0.0);
  var gap = 0.0;
  if (here) {
    let first = binStarts[bin];
    let end = binStarts[bin + 1u];
    var shift = 0;
    if (keys[0] != clustering.highest) { shift = shiftFor(keys[0], clustering.highest); }
    let origin = scaledBy(keys[first], shift);
    if (end < clustering.finite) { gap = scaledBy(keys[end], shift) - origin; }
    if (keys[first] == keys[end - 1u]) {
      if (lane % team == 0u) { own.x = f32(end - first); }
    } else {
      for (var i = first + lane % team; i < end; i += team) {
        let value = scaledBy(keys[i], shift) - origin;
        let difference = value - own.y;
        own.x += 1.0;
        own.y += difference / own.x;
        own.z += difference * (value - own.y);
      }
    }
  }
  parts[lane] = own;
  workgroupBarrier();
  for (var reach = team / 2u; reach > 0u; reach /= 2u) {
    if (lane % team < reach && parts[lane + reach].x > 0.0) {
      parts[lane] = mergedBins(parts[lane], parts[lane + reach]);
    }
    workgroupBarrier();
  }
  if (here && lane % team == 0u) { bins[bin] = vec4f(parts[lane], gap); }
}
