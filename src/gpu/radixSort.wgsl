// One pass of a stable radix sort of u32 keys by 8 bits: count, scan, scatter over tiles. Ranks come from bit masks in
// workgroup memory, so the result does not depend on the order of threads or workgroups.
// (scanOfWorkgroup stands before this file.)
struct SortUniforms {
  count: u32,
  tiles: u32,
  rounds: u32, // of 64 keys in a row; a tile has 2 rows
  shift: u32,  // of the digit
}
const rows = 2u;

@group(0) @binding(0) var<uniform> range: SortUniforms;
@group(0) @binding(1) var<storage, read> keys: array<u32>;             // [count]
@group(0) @binding(2) var<storage, read_write> tileDigits: array<u32>; // [tiles, 256]: keys with each digit; first places
@group(0) @binding(3) var<storage, read_write> sorted: array<u32>;     // [count]

var<workgroup> digitCounts: array<atomic<u32>, 256>;
var<workgroup> places: array<atomic<u32>, 512>; // [rows, 256]: where each digit's next key goes
var<workgroup> masks: array<atomic<u32>, 2048>; // [2, 2, rows, 256]: which of the row's 64 keys have each digit

fn digitOf(key: u32) -> u32 {
  return (key >> range.shift) & 255u;
}

@compute @workgroup_size(256)
fn count(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tileKeys = rows * range.rounds * 64u;
  let first = tile.x * tileKeys;
  let end = min(first + tileKeys, range.count);
  for (var i = first + lane; i < end; i += 256u) { atomicAdd(&digitCounts[digitOf(keys[i])], 1u); }
  workgroupBarrier();
  tileDigits[tile.x * 256u + lane] = atomicLoad(&digitCounts[lane]);
}

// The lane stands for a digit: its keys come behind those of lower digits, tile after tile.
@compute @workgroup_size(256)
fn scan(@builtin(local_invocation_index) lane: u32) {
  var all = 0u;
  for (var t = 0u; t < range.tiles; t++) { all += tileDigits[t * 256u + lane]; }
  var place = scanOfWorkgroup(lane, all).x;
  for (var t = 0u; t < range.tiles; t++) {
    let keysOfDigit = tileDigits[t * 256u + lane];
    tileDigits[t * 256u + lane] = place;
    place += keysOfDigit;
  }
}

// 32 lanes move a row of the tile, 64 keys a round: two words tell which of them have a digit.
@compute @workgroup_size(64)
fn scatter(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) lane: u32) {
  let row = lane / 32u;
  let bit = lane % 32u;
  let below = (1u << bit) - 1u;
  let first = (tile.x * rows + row) * range.rounds * 64u + bit;
  for (var r = 0u; r < 2u * range.rounds; r++) {
    let i = first + r * 32u;
    if (i < range.count) { atomicAdd(&places[row * 256u + digitOf(keys[i])], 1u); }
  }
  workgroupBarrier();
  for (var digit = lane; digit < 256u; digit += 64u) {
    var place = tileDigits[tile.x * 256u + digit];
    for (var other = 0u; other < rows; other++) {
      let keysOfDigit = atomicLoad(&places[other * 256u + digit]);
      atomicStore(&places[other * 256u + digit], place);
      place += keysOfDigit;
    }
  }
  workgroupBarrier();
  for (var r = 0u; r < range.rounds; r++) {
    // Two sets of masks take turns: one is cleared while the other fills.
    let masksNow = (r & 1u) * 2u * rows * 256u;
    let i = first + r * 64u;
    let here = vec2<bool>(i < range.count, i + 32u < range.count);
    var key = vec2u(0u);
    if (here.x) { key.x = keys[i]; }
    if (here.y) { key.y = keys[i + 32u]; }
    let cell = vec2u(digitOf(key.x), digitOf(key.y)) + row * 256u;
    if (here.x) { atomicOr(&masks[masksNow + cell.x], 1u << bit); }
    if (here.y) { atomicOr(&masks[masksNow + rows * 256u + cell.y], 1u << bit); }
    workgroupBarrier();
    // The last key of a digit tells where the next round goes on.
    var next = vec2u(0u);
    if (here.x) {
      let lanes = atomicLoad(&masks[masksNow + cell.x]);
      let place = atomicLoad(&places[cell.x]) + countOneBits(lanes & below);
      sorted[place] = key.x;
      let later = atomicLoad(&masks[masksNow + rows * 256u + cell.x]);
      if (later == 0u && firstLeadingBit(lanes) == bit) { next.x = place + 1u; }
    }
    if (here.y) {
      let earlier = atomicLoad(&masks[masksNow + cell.y]);
      let lanes = atomicLoad(&masks[masksNow + rows * 256u + cell.y]);
      let place = atomicLoad(&places[cell.y]) + countOneBits(earlier) + countOneBits(lanes & below);
      sorted[place] = key.y;
      if (firstLeadingBit(lanes) == bit) { next.y = place + 1u; }
    }
    workgroupBarrier();
    if (next.x > 0u) {
      atomicStore(&places[cell.x], next.x);
      atomicStore(&masks[masksNow + cell.x], 0u);
    }
    if (next.y > 0u) {
      atomicStore(&places[cell.y], next.y);
      atomicStore(&masks[masksNow + cell.y], 0u);
      atomicStore(&masks[masksNow + rows * 256u + cell.y], 0u);
    }
  }
}
