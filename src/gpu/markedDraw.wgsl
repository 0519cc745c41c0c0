// Some of the marked samples, drawn without replacement: the first ones in a keyed order, as many as a buffer says.
// Reduce, then scan, over tiles of 8,192 places; no order of workgroups is relied on.
// (Bijection and scanOfWorkgroup stand before this file.)
struct Draw {
  marked: u32,       // fate of the samples to draw from
  drawnFate: u32,
  leftFate: u32,
}
@group(0) @binding(0) var<uniform> bijection: Bijection;                // over the samples seen
@group(0) @binding(1) var<uniform> draw: Draw;
@group(0) @binding(2) var<storage, read> quota: array<u32>;             // [0]: how many are drawn
@group(0) @binding(3) var<storage, read_write> fate: array<u32>;        // [n]
@group(0) @binding(4) var<storage, read_write> markedWords: array<u32>; // a bit for each place, [tiles * 256]
@group(0) @binding(5) var<storage, read_write> tileCounts: array<u32>;  // marked in each tile, [tiles]

@compute @workgroup_size(256)
fn mark(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) lane: u32) {
  let word = tile.x * 256u + lane;
  var marked = 0u;
  for (var i = 0u; i < 32u; i++) {
    let place = word * 32u + i;
    if (place < bijection.size) { marked |= u32(fate[sampleAt(place)] == draw.marked) << i; }
  }
  markedWords[word] = marked;
  let sums = scanOfWorkgroup(lane, countOneBits(marked));
  if (lane == 0u) { tileCounts[tile.x] = sums.y; }
}

@compute @workgroup_size(256)
fn decide(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) lane: u32) {
  var earlier = 0u;
  for (var t = lane; t < tile.x; t += 256u) { earlier += tileCounts[t]; }
  let tileStart = scanOfWorkgroup(lane, earlier).y;
  let word = tile.x * 256u + lane;
  var marked = markedWords[word];
  var rank = tileStart + scanOfWorkgroup(lane, countOneBits(marked)).x;
  while (marked != 0u) {
    let sample = sampleAt(word * 32u + countTrailingZeros(marked));
    fate[sample] = select(draw.leftFate, draw.drawnFate, rank < quota[0]);
    rank++;
    marked &= marked - 1u;
  }
}
