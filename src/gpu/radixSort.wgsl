// One pass of a stable radix sort of u32 keys by 8 bits: count, scan, scatter over tiles of 4,096 keys. Ranks come
// from bit masks in workgroup memory, so the result does not depend on the order of threads or workgroups.
// (scanOfWorkgroup stands before this file.)
struct SortUniforms {
  count: u32,
  tiles: u32, // of 4,096 keys
  shift: u32, // of the digit
}
const roundsPerTile = 16u;

@group(0) @binding(0) var<uniform> range: SortUniforms;
@group(0) @binding(1) var<storage, read> keys: array<u32>;             // [count]
@group(0) @binding(2) var<storage, read_write> tileDigits: array<u32>; // [256, tiles]: counts, then first places
@group(0) @binding(3) var<storage, read_write> digits: array<u32>;     // [256]: keys with each digit
@group(0) @binding(4) var<storage, read_write> sorted: array<u32>;     // [count]

var<workgroup> digitCounts: array<atomic<u32>, 256>;
var<workgroup> digitStarts: array<u32, 256>;
var<workgroup> masks: array<atomic<u32>, 2048>; // [8, 256]: lanes (32 a word) that hold each digit

fn digitOf(key: u32) -> u32 {
  return (key >> range.shift) & 255u;
}

@compute @workgroup_size(256)
fn count(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) lane: u32) {
  let first = tile.x * roundsPerTile * 256u + lane;
  for (var r = 0u; r < roundsPerTile; r++) {
    let i = first + r * 256u;
    if (i < range.count) { atomicAdd(&digitCounts[digitOf(keys[i])], 1u); }
  }
  workgroupBarrier();
  tileDigits[lane * range.tiles + tile.x] = atomicLoad(&digitCounts[lane]);
}

// One workgroup a digit: counts of the tiles become sums over the tiles before.
@compute @workgroup_size(256)
fn scan(@builtin(workgroup_id) digit: vec3u, @builtin(local_invocation_index) lane: u32) {
  var before = 0u;
  for (var start = 0u; start < range.tiles; start += 256u) {
    let tile = start + lane;
    var value = 0u;
    if (tile < range.tiles) { value = tileDigits[digit.x * range.tiles + tile]; }
    let sums = scanOfWorkgroup(lane, value);
    if (tile < range.tiles) { tileDigits[digit.x * range.tiles + tile] = before + sums.x; }
    before += sums.y;
  }
  if (lane == 0u) { digits[digit.x] = before; }
}

@compute @workgroup_size(256)
fn scatter(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) lane: u32) {
  digitStarts[lane] = scanOfWorkgroup(lane, digits[lane]).x + tileDigits[lane * range.tiles + tile.x];
  let word = lane / 32u;
  let below = (1u << (lane % 32u)) - 1u;
  for (var r = 0u; r < roundsPerTile; r++) {
    let start = (tile.x * roundsPerTile + r) * 256u;
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
    for (var w = 0u; w < 8u; w++) { total += countOneBits(atomicExchange(&masks[w * 256u + lane], 0u)); }
    digitStarts[lane] += total;
    workgroupBarrier();
  }
}
