// floor(ratio * count) as float64 gives it, for counts that only the GPU knows: f32 would differ for 2 % of them.
// (words96 stands before this file.)
struct RatioWords {
  low: u32, // ratio = (high * 2^32 + low) / 2^shift: core/keep.ts
  high: u32,
  shift: u32, // 52 to 56
}

fn product64(a: u32, b: u32) -> vec2u {
  let aHalves = vec2u(a & 0xffffu, a >> 16u);
  let bHalves = vec2u(b & 0xffffu, b >> 16u);
  let crossed = aHalves.y * bHalves.x + ((aHalves.x * bHalves.x) >> 16u); // fits: (2^16 - 1)^2 + 2^16 - 1 < 2^32
  let other = aHalves.x * bHalves.y + (crossed & 0xffffu);
  return vec2u(a * b, aHalves.y * bHalves.y + (crossed >> 16u) + (other >> 16u));
}

// `count` below 2^31.
fn keepCountOf(ratio: RatioWords, count: u32) -> u32 {
  let lower = product64(ratio.low, count);
  let upper = product64(ratio.high, count);
  var product = sum96(vec3u(lower, 0u), vec3u(0u, upper));
  // float64 rounds the product to 53 bits. Half a unit added gives the same floor: a tie that would round down has an
  // even last bit, from which nothing is carried further.
  let bits = 96u - min(countLeadingZeros(product.z), 32u) - select(0u, countLeadingZeros(product.y), product.z == 0u);
  if (bits > 53u) { product = sum96(product, vec3u(1u << (bits - 54u), 0u, 0u)); }
  return (product.y >> (ratio.shift - 32u)) | (product.z << (64u - ratio.shift));
}
