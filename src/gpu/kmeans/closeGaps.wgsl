// The cuts without gaps: where each bin begins.
// (clustering and scanOfWorkgroup stand before this file.)
@group(0) @binding(0) var<storage, read> cuts: array<u32>;               // [2048]: finite - first key, 0: no cut
@group(0) @binding(1) var<storage, read_write> clustering: Clustering;
@group(0) @binding(2) var<storage, read_write> binStarts: array<u32>;    // [bins + 1], the last: finite

const cutsPerThread = mostBins / 256u;

@compute @workgroup_size(256)
fn main(@builtin(local_invocation_index) lane: u32) {
  var found = 0u;
  for (var t = 0u; t < cutsPerThread; t++) { found += u32(cuts[lane * cutsPerThread + t] != 0u); }
  let sums = scanOfWorkgroup(lane, found);
  var next = sums.x;
  for (var t = 0u; t < cutsPerThread; t++) {
    let cut = cuts[lane * cutsPerThread + t];
    if (cut != 0u) {
      binStarts[next] = clustering.finite - cut;
      next++;
    }
  }
  if (lane == 0u) {
    binStarts[sums.y] = clustering.finite;
    clustering.bins = sums.y;
  }
}
