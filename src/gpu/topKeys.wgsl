// The smallest of the `wanted` largest keys, by radix: four times count the digits of the keys that are still in
// question, from the highest digit down, and step into the digit where the last wanted key lies. Counts are integers,
// so no order of threads or workgroups shows. (scanOfWorkgroup stands before this file.)
struct TopUniforms {
  count: u32,  // keys [0, count)
  wanted: u32, // <= count
  shift: u32,  // of this pass's digit: 24, 16, 8, 0
}
@group(0) @binding(0) var<uniform> range: TopUniforms;
@group(0) @binding(1) var<storage, read> keys: array<u32>;                      // [n]
@group(0) @binding(2) var<storage, read_write> digits: array<atomic<u32>, 256>; // zeroed
@group(0) @binding(3) var<storage, read_write> top: array<u32>;                 // keys that equal the next and are wanted, the smallest wanted key

var<workgroup> digitsHere: array<atomic<u32>, 256>;

// The digits above this pass's, in place; nothing before the first pass.
fn isInQuestion(key: u32, smallest: u32) -> bool {
  return range.shift == 24u || (key >> (range.shift + 8u)) == (smallest >> (range.shift + 8u));
}

@compute @workgroup_size(256)
fn count(
  @builtin(workgroup_id) part: vec3u,
  @builtin(num_workgroups) parts: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let smallest = top[1];
  for (var i = part.x * 256u + lane; i < range.count; i += parts.x * 256u) {
    let key = keys[i];
    if (isInQuestion(key, smallest)) { atomicAdd(&digitsHere[(key >> range.shift) & 255u], 1u); }
  }
  workgroupBarrier();
  let own = atomicLoad(&digitsHere[lane]);
  if (own > 0u) { atomicAdd(&digits[lane], own); }
}

@compute @workgroup_size(256)
fn descend(@builtin(local_invocation_index) lane: u32) {
  let isFirst = range.shift == 24u;
  let wanted = select(top[0], range.wanted, isFirst);
  let above = select(top[1], 0u, isFirst);
  let digit = 255u - lane;
  let own = atomicLoad(&digits[digit]);
  atomicStore(&digits[digit], 0u);
  let before = scanOfWorkgroup(lane, own).x;
  storageBarrier(); // between the reads above and the writes below
  if (wanted == 0u) {
    if (lane == 0u) {
      top[0] = 0u;
      top[1] = 0xffffffffu; // above every key
    }
  } else if (before < wanted && wanted <= before + own) {
    top[0] = wanted - before;
    top[1] = above | (digit << range.shift);
  }
}
