// Where bins of sorted keys may begin: only between different keys. Up to 2,048 different keys have a bin each.
// More are cut at the steps of a sum of monotone functions of rank and value: a start for refine.wgsl.
// (scoreKey, clustering, scaled and scanOfWorkgroup stand before this file.)
@group(0) @binding(0) var<uniform> wanted: ClusterUniforms;
@group(0) @binding(1) var<storage, read> keys: array<u32>;                     // sorted [count]
@group(0) @binding(2) var<storage, read_write> clustering: Clustering;         // finite and highest zeroed
@group(0) @binding(3) var<storage, read_write> tileRuns: array<u32>;           // different keys in each tile of 4,096
@group(0) @binding(4) var<storage, read_write> cuts: array<atomic<u32>>;       // [2048]: finite - first key, zeroed

const perThread = 16u;
const byRank = 64u;
const byCount = 96u;
const byValue = 96u;

// Bit t: the thread's key t differs from its predecessor.
fn runStarts(first: u32) -> u32 {
  var starts = 0u;
  var previous = 0u;
  if (first > 0u && first <= wanted.count) { previous = keys[first - 1u]; }
  for (var t = 0u; t < perThread; t++) {
    let i = first + t;
    if (i >= wanted.count) { break; }
    let key = keys[i];
    if (key < nonFiniteKey && (i == 0u || key != previous)) { starts |= 1u << t; }
    previous = key;
  }
  return starts;
}

@compute @workgroup_size(256)
fn countRuns(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) lane: u32) {
  let first = (tile.x * 256u + lane) * perThread;
  let runs = scanOfWorkgroup(lane, countOneBits(runStarts(first))).y;
  if (lane == 0u) { tileRuns[tile.x] = runs; }
  for (var i = first; i < min(first + perThread, wanted.count); i++) {
    let key = keys[i];
    if (key < nonFiniteKey && (i + 1u == wanted.count || keys[min(i + 1u, wanted.count - 1u)] >= nonFiniteKey)) {
      clustering.finite = i + 1u; // One thread of all comes here.
      clustering.highest = key;
    }
  }
}

// Steps from an end: single ranks up to 8, then 4 to the octave, as HdrHistogram does. Far outliers stand alone.
fn fromEnd(rank: u32) -> u32 {
  if (rank < 8u) { return rank; }
  let octave = firstLeadingBit(rank) - 2u;
  return octave * 4u + (rank >> octave);
}

struct Range {
  distinct: u32,
  lowest: f32,
  width: f32,
  shift: i32,
}

// Grows with every argument. For up to 2^24 keys it ends below 450, which leaves most bins to be placed where needed.
fn stepOf(rank: u32, position: u32, key: u32, range: Range) -> u32 {
  if (range.distinct <= mostBins) { return rank; }
  let last = range.distinct - 1u;
  let rankShare = f32(rank) / f32(range.distinct);
  let countShare = f32(position) / f32(clustering.finite);
  let valueShare = (scaledBy(key, range.shift) - range.lowest) / range.width;
  return fromEnd(rank) + fromEnd(last) - fromEnd(last - rank)
    + min(byRank - 1u, u32(rankShare * f32(byRank)))
    + min(byCount - 1u, u32(countShare * f32(byCount)))
    + min(byValue - 1u, u32(valueShare * f32(byValue)));
}

@compute @workgroup_size(256)
fn placeCuts(
  @builtin(workgroup_id) tile: vec3u,
  @builtin(num_workgroups) tiles: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  var earlier = 0u;
  var all = 0u;
  for (var t = lane; t < tiles.x; t += 256u) {
    all += tileRuns[t];
    earlier += select(0u, tileRuns[t], t < tile.x);
  }
  let distinct = scanOfWorkgroup(lane, all).y;
  let tileRank = scanOfWorkgroup(lane, earlier).y;
  if (tile.x == 0u && lane == 0u) { clustering.distinct = distinct; }
  let first = (tile.x * 256u + lane) * perThread;
  var starts = runStarts(first);
  var rank = tileRank + scanOfWorkgroup(lane, countOneBits(starts)).x;
  if (starts == 0u) { return; }
  var range = Range(distinct, 0.0, 1.0, 0);
  if (distinct > mostBins) {
    range.shift = shiftFor(keys[0], clustering.highest);
    range.lowest = scaledBy(keys[0], range.shift);
    range.width = scaledBy(clustering.highest, range.shift) - range.lowest;
  }
  while (starts != 0u) {
    let i = first + countTrailingZeros(starts);
    starts &= starts - 1u;
    let key = keys[i];
    let step = stepOf(rank, i, key, range);
    // The first key of a step wins. Most keys are of their predecessor's step and need not try; the predecessor's
    // own position is known only where it stands alone.
    var mayBeFirst = i < 2u || keys[i - 1u] == keys[i - 2u];
    if (!mayBeFirst) { mayBeFirst = stepOf(rank - 1u, i - 1u, keys[i - 1u], range) != step; }
    if (mayBeFirst) { atomicMax(&cuts[step], clustering.finite - i); }
    rank++;
  }
}
