// Keys as numbers for arithmetic in f32: scaled by a power of two so that the range of the finite scores is about
// 2^50. Squares then neither overflow nor vanish, whatever the losses: denormals, 1e30, 2.3000001 beside 2.3000002.
// (scoreKey stands before this file.)

fn powerOfTwo(exponent: i32) -> f32 {
  return select(bitcast<f32>(u32(exponent + 127) << 23u), 0.0, exponent < -126);
}

// The score of a key times 2^shift. Denormals are read as integers, because a GPU may flush them to 0.
fn scaledBy(key: u32, shift: i32) -> f32 {
  let bits = bitsOf(key);
  let exponent = i32((bits >> 23u) & 255u);
  let mantissa = bits & 0x7fffffu;
  let normal = bitcast<f32>(0x3f800000u | mantissa) * powerOfTwo(exponent - 127 + shift);
  let magnitude = select(normal, f32(mantissa) * powerOfTwo(shift - 149), exponent == 0);
  return select(magnitude, -magnitude, (bits >> 31u) == 1u);
}

// The shift that takes the distance between two different keys to [2^50, 2^51).
fn shiftFor(lowest: u32, highest: u32) -> i32 {
  let magnitude = max(bitsOf(lowest) & 0x7fffffffu, bitsOf(highest) & 0x7fffffffu);
  let exponent = i32(magnitude >> 23u);
  let near = select(127 - exponent, 149, exponent == 0);
  let distance = scaledBy(highest, near) - scaledBy(lowest, near);
  return near + 50 - (i32(bitcast<u32>(distance) >> 23u) - 127);
}
