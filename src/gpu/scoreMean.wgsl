// The mean of all finite scores, rounded once: they are added as integers in units of 2^-40 of the largest one's last
// bit. A f32 sum over millions of scores would be off in its third digit at worst, and pairs of f32 that carry the
// rest are at the mercy of compilers, which WGSL allows to reassociate. (scoreKey and words96 stand before this file.)
struct MeanUniforms {
  count: u32, // samples [0, count), below 2^31
  parts: u32, // workgroups of `add`, <= 256
}
@group(0) @binding(0) var<uniform> range: MeanUniforms;
@group(0) @binding(1) var<storage, read> scores: array<u32>;                // bits of f32 [n]
@group(0) @binding(2) var<storage, read_write> top: array<atomic<u32>, 4>;  // [0]: highest exponent field, zeroed
@group(0) @binding(3) var<storage, read_write> parts: array<vec4u>;         // [parts]: sum, finite scores
@group(0) @binding(4) var<storage, read_write> mean: array<u32>;            // key of the mean, finite scores

var<workgroup> highest: atomic<u32>;
var<workgroup> sums: array<vec4u, 256>;

// Subnormal numbers have the field 0, but the unit of field 1.
fn fieldOf(bits: u32) -> u32 {
  return max(1u, (bits >> 23u) & 0xffu);
}

@compute @workgroup_size(256)
fn findTop(@builtin(workgroup_id) part: vec3u, @builtin(local_invocation_index) lane: u32) {
  var own = 0u;
  for (var i = part.x * 256u + lane; i < range.count; i += range.parts * 256u) {
    let bits = scores[i];
    if (!isNonFinite(bits)) { own = max(own, fieldOf(bits)); }
  }
  atomicMax(&highest, own);
  workgroupBarrier();
  if (lane == 0u) { atomicMax(&top[0], atomicLoad(&highest)); }
}

// The score in units of 2^(top - 190), cut off below: its 24 bits moved to bit 63 and down again by the exponents.
fn termOf(bits: u32, top: u32) -> vec3u {
  let significand = (bits & 0x7fffffu) | select(0u, 0x800000u, (bits & 0x7f800000u) != 0u);
  let down = top - fieldOf(bits);
  var term = vec3u(0u, significand << 8u, 0u);
  if (down >= 64u) {
    term = vec3u();
  } else if (down >= 32u) {
    term = vec3u(term.y >> (down - 32u), 0u, 0u);
  } else if (down > 0u) {
    term = vec3u(term.y << (32u - down), term.y >> down, 0u);
  }
  if ((bits >> 31u) == 1u) { return negative96(term); }
  return term;
}

fn sumOfWorkgroup(lane: u32, own: vec4u) -> vec4u {
  sums[lane] = own;
  workgroupBarrier();
  for (var reach = 128u; reach > 0u; reach /= 2u) {
    if (lane < reach) {
      let other = sums[lane + reach];
      sums[lane] = vec4u(sum96(sums[lane].xyz, other.xyz), sums[lane].w + other.w);
    }
    workgroupBarrier();
  }
  return sums[0];
}

@compute @workgroup_size(256)
fn add(@builtin(workgroup_id) part: vec3u, @builtin(local_invocation_index) lane: u32) {
  let topField = atomicLoad(&top[0]);
  var own = vec4u();
  for (var i = part.x * 256u + lane; i < range.count; i += range.parts * 256u) {
    let bits = scores[i];
    if (!isNonFinite(bits)) { own = vec4u(sum96(own.xyz, termOf(bits, topField)), own.w + 1u); }
  }
  let sum = sumOfWorkgroup(lane, own);
  if (lane == 0u) { parts[part.x] = sum; }
}

// The f32 nearest to (quotient + something below 1 where `rest`) * 2^(topField - 190), ties to even; its magnitude.
fn roundedBits(quotient: vec2u, rest: bool, topField: u32) -> u32 {
  if (quotient.x == 0u && quotient.y == 0u) { return 0u; }
  let leading = select(31u - countLeadingZeros(quotient.x), 63u - countLeadingZeros(quotient.y), quotient.y > 0u);
  let field = i32(leading + topField) - 63;
  let drop = i32(leading) - 23 + max(0, 1 - field);
  if (drop <= 0) { return (quotient.x << u32(-drop)) + (u32(max(field, 1) - 1) << 23u); }
  var kept = quotient;
  var half = 0u;
  var sticky = u32(rest);
  for (var i = 0; i < drop; i++) {
    sticky |= half;
    half = kept.x & 1u;
    kept = vec2u((kept.x >> 1u) | (kept.y << 31u), kept.y >> 1u);
  }
  // The leading bit counts as one more in the field, and so does a carry out of the significand.
  return kept.x + (half & (sticky | (kept.x & 1u))) + (u32(max(field, 1) - 1) << 23u);
}

@compute @workgroup_size(256)
fn finish(@builtin(local_invocation_index) lane: u32) {
  var own = vec4u();
  if (lane < range.parts) { own = parts[lane]; }
  let total = sumOfWorkgroup(lane, own);
  if (lane > 0u) { return; }
  mean[1] = total.w;
  if (total.w == 0u) {
    mean[0] = 0u; // below every key: no score lies under a mean that does not exist
    return;
  }
  let isNegative = (total.z >> 31u) == 1u;
  var dividend = total.xyz;
  if (isNegative) { dividend = negative96(dividend); }
  var quotient = vec3u();
  var remainder = 0u;
  for (var bit = 96u; bit > 0u; bit--) {
    let word = (bit - 1u) / 32u;
    let place = (bit - 1u) % 32u;
    remainder = (remainder << 1u) | ((dividend[word] >> place) & 1u);
    if (remainder >= total.w) {
      remainder -= total.w;
      quotient[word] |= 1u << place;
    }
  }
  let magnitude = roundedBits(quotient.xy, remainder > 0u, atomicLoad(&top[0]));
  mean[0] = keyOf(magnitude | select(0u, 0x80000000u, isNegative));
}
