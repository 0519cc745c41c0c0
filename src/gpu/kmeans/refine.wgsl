// Splits bins in proportion to the cube root of their spread, at equal distances: cutting a bin into c parts divides
// the spread of each by about c^3, so that no bin is left in which a boundary between groups could err by much.
// One workgroup. (scoreKey, clustering, scaled and scanOfWorkgroup stand before this file.)
@group(0) @binding(0) var<storage, read> keys: array<u32>;               // sorted [count]
@group(0) @binding(1) var<storage, read_write> clustering: Clustering;
@group(0) @binding(2) var<storage, read> bins: array<vec4f>;             // [bins]: count, -, squared deviations, -
@group(0) @binding(3) var<storage, read_write> binStarts: array<u32>;    // [bins + 1], the last: finite
@group(0) @binding(4) var<storage, read_write> slots: array<u32>;        // [1024]: first key of each new bin, with repeats

const perLane = refinedBins / 256u;
var<workgroup> firstSlots: array<u32, refinedBins>; // of each old bin
var<workgroup> weights: array<f32, 256>;
var<workgroup> facts: vec2u; // bins, distinct: loaded so that barriers stand in uniform control flow

fn weightOf(bin: u32, count: u32) -> f32 {
  return select(0.0, pow(bins[min(bin, count - 1u)].z, 1.0 / 3.0), bin < count && bins[min(bin, count - 1u)].z > 0.0);
}

// First key of [first, end) whose score is at least `floor` above the score `origin`.
fn firstFrom(first: u32, end: u32, shift: i32, origin: f32, floor: f32) -> u32 {
  var low = first;
  var high = end;
  while (low < high) {
    let i = (low + high) / 2u;
    if (scaledBy(keys[i], shift) - origin >= floor) { high = i; } else { low = i + 1u; }
  }
  return low;
}

@compute @workgroup_size(256)
fn main(@builtin(local_invocation_index) lane: u32) {
  if (lane == 0u) { facts = vec2u(clustering.bins, clustering.distinct); }
  let known = workgroupUniformLoad(&facts);
  let count = known.x;
  if (known.y <= mostBins) { return; }

  var own = 0.0;
  for (var t = 0u; t < perLane; t++) { own += weightOf(lane * perLane + t, count); }
  weights[lane] = own;
  workgroupBarrier();
  for (var reach = 128u; reach > 0u; reach /= 2u) {
    if (lane < reach) { weights[lane] += weights[lane + reach]; }
    workgroupBarrier();
  }
  let perWeight = f32(refinedBins - count) / max(weights[0], 1e-30);
  var parts = 0u;
  for (var t = 0u; t < perLane; t++) {
    let bin = lane * perLane + t;
    if (bin < count) {
      firstSlots[bin] = parts;
      // Rounding of the shares must not overrun the slots.
      parts += 1u + u32(weightOf(bin, count) * perWeight * 0.9999);
    }
  }
  let sums = scanOfWorkgroup(lane, parts);
  for (var t = 0u; t < perLane; t++) {
    let bin = lane * perLane + t;
    if (bin < count) { firstSlots[bin] += sums.x; }
  }
  workgroupBarrier();

  let shift = shiftFor(keys[0], clustering.highest);
  for (var slot = lane; slot < sums.y; slot += 256u) {
    var bin = 0u; // The last whose first slot is not after this one.
    var past = count;
    while (past - bin > 1u) {
      let middle = (bin + past) / 2u;
      if (firstSlots[middle] <= slot) { bin = middle; } else { past = middle; }
    }
    let first = binStarts[bin];
    let end = binStarts[bin + 1u];
    var nextSlot = sums.y;
    if (bin + 1u < count) { nextSlot = firstSlots[bin + 1u]; }
    let share = f32(slot - firstSlots[bin]) / f32(nextSlot - firstSlots[bin]);
    let origin = scaledBy(keys[first], shift);
    let width = scaledBy(keys[end - 1u], shift) - origin;
    slots[slot] = firstFrom(first, end, shift, origin, width * share);
  }
  storageBarrier();
  workgroupBarrier();

  // Parts without a key give the same position twice: only the first of those is a bin.
  var fresh = 0u;
  for (var t = 0u; t < perLane; t++) {
    let slot = lane * perLane + t;
    if (slot < sums.y && (slot == 0u || slots[slot] != slots[slot - 1u])) { fresh |= 1u << t; }
  }
  let places = scanOfWorkgroup(lane, countOneBits(fresh));
  var next = places.x;
  for (var t = 0u; t < perLane; t++) {
    if ((fresh & (1u << t)) != 0u) {
      binStarts[next] = slots[lane * perLane + t];
      next++;
    }
  }
  if (lane == 0u) {
    binStarts[places.y] = clustering.finite;
    clustering.bins = places.y;
  }
}
