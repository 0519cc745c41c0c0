// The chosen samples in the order of the epoch: reduce, then scan, over tiles of 8,192 places; no order of
// workgroups is relied on. (Bijection and scanOfWorkgroup stand before this file.)
@group(0) @binding(0) var<uniform> bijection: Bijection;                  // over the samples present
@group(0) @binding(1) var<storage, read> fate: array<u32>;                // [n], bit 8: chosen
@group(0) @binding(2) var<storage, read_write> chosenWords: array<u32>;   // a bit for each place, [tiles * 256]
@group(0) @binding(3) var<storage, read_write> tileCounts: array<u32>;    // chosen in each tile, [tiles]
@group(0) @binding(4) var<storage, read_write> indices: array<u32>;       // [chosen]

@compute @workgroup_size(256)
fn mark(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) lane: u32) {
  // A thread owns 32 places in a row: looking a sample up is a random access anyway.
  let word = tile.x * 256u + lane;
  var chosen = 0u;
  for (var i = 0u; i < 32u; i++) {
    let place = word * 32u + i;
    if (place < bijection.size) { chosen |= ((fate[sampleAt(place)] >> 8u) & 1u) << i; }
  }
  chosenWords[word] = chosen;
  let sums = scanOfWorkgroup(lane, countOneBits(chosen));
  if (lane == 0u) { tileCounts[tile.x] = sums.y; }
}

@compute @workgroup_size(256)
fn collect(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) lane: u32) {
  var earlier = 0u;
  for (var t = lane; t < tile.x; t += 256u) { earlier += tileCounts[t]; }
  let tileStart = scanOfWorkgroup(lane, earlier).y;
  let word = tile.x * 256u + lane;
  var chosen = chosenWords[word];
  var next = tileStart + scanOfWorkgroup(lane, countOneBits(chosen)).x;
  while (chosen != 0u) {
    indices[next] = sampleAt(word * 32u + countTrailingZeros(chosen));
    next++;
    chosen &= chosen - 1u;
  }
}
