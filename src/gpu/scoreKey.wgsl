// Scores as u32 keys of the same order, made from their bits: WGSL may assume that NaN and infinity do not exist.
const nonFiniteKey = 0xff7fffffu; // that of the largest finite f32, as which all non-finite scores rank

fn isNonFinite(bits: u32) -> bool {
  return (bits & 0x7f800000u) == 0x7f800000u;
}

fn keyOf(bits: u32) -> u32 {
  if (isNonFinite(bits)) { return nonFiniteKey; }
  if (bits == 0x80000000u) { return 0x80000000u; } // -0 equals 0
  return select(bits | 0x80000000u, ~bits, (bits >> 31u) == 1u);
}

fn bitsOf(key: u32) -> u32 {
  return select(~key, key & 0x7fffffffu, (key >> 31u) == 1u);
}
