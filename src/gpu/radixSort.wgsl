// One pass of a stable radix sort of u32 keys by 8 bits: count, then scatter, over tiles of rounds of 256 keys. Ranks
// come from bit masks in workgroup memory, so the result does not depend on the order of threads or workgroups.
// (scanOfWorkgroup stands before this file.)
struct SortUniforms {
  count: u32,
  rounds: u32, // of 256 keys in a tile
  shift: u32,  // of the digit
}

@group(0) @binding(0) var<uniform> range: SortUniforms;
@group(0) @binding(1) var<storage, read> keys: array<u32>;             // [count]
@group(0) @binding(2) var<storage, read_write> tileDigits: array<u32>; // [tiles, 256]: keys with each digit
@group(0) @binding(3) var<storage, read_write> sorted: array<u32>;     // [count]

var<workgroup> digitCounts: array<atomic<u32>, 256>;
var<workgroup> digitStarts: array<u32, 256>;
var<workgroup> masks: array<atomic<u32>, 2048>; // [8, 256]: lanes (32 a word) that hold each digit

fn digitOf(key: u32) -> u32 {
  return (key >> range.shift) & 255u;
}

@compute @workgroup_size(256)
fn count(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) lane: u32) {
  let first = tile.x * range.rounds * 256u + lane;
  for (var r = 0u; r < range.rounds; r++) {
    let i = first + r * 256u;
    if (i < range.count) { atomicAdd(&digitCounts[digitOf(keys[i])], 1u); }
  }
  workgroupBarrier();
  tileDigits[tile.x * 256u + lane] = atomicLoad(&digitCounts[lane]);
}

@compute @workgroup_size(256)
fn scatter(
  @builtin(workgroup_id) tile: vec3u,
  @builtin(num_workgroups) tiles: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  // The lane stands for a digit: its keys in the tiles before, and in all. Few enough tiles that no scan pass pays.
  var before = 0u;
  var all = 0u;
  for (var t = 0u; t < tiles.x; t++) {
    let keysOfDigit = tileDigits[t * 256u + lane];
    before += select(0u, keysOfDigit, t < tile.x);
    all += keysOfDigit;
  }
  digitStarts[lane] = scanOfWorkgroup(lane, all).x + before;
  let word = lane / 32u;
  let below = (1u << (lane % 32u)) - 1u;
  for (var r = 0u; r < range.rounds; r++) {
    let start = (tile.x * range.rounds + r) * 256u;
    if (start >= range.count) { break; }
    let here = start + lane < range.count;
    var key = 0u;
    if (here) { key = keys[start + lane]; }
    let digit = digitOf(key);
    if (here) { atomicOr(&masks[word * 256u + digit], 1u << (lane % 32u)); }
    workgroupBarrier();
    if (here) {
      var place = digitStarts[digit] + countOneBits(atomicLoad(&masks[word * 256u + digit]) & below);
      for (var w = 0u; w < word; w++) { place += countOneBits(atomicLoad(&masks[w * 256u + digit])); }
      sorted[place] = key;
    }
    workgroupBarrier();
    var total = 0u; // From here the lane stands for a digit.
    for (var w = 0u; w < 8u; w++) {
      total += countOneBits(atomicLoad(&masks[w * 256u + lane]));
      atomicStore(&masks[w * 256u + lane], 0u);
    }
    digitStarts[lane] += total;
    workgroupBarrier();
  }
}
