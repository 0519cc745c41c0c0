// A keyed permutation of [0, bijection.size), the same as core/bijection.ts.
// (hash32 stands before this file; the shader that uses it binds `var<uniform> bijection: Bijection`.)
struct Bijection {
  size: u32,
  leftBits: u32,
  rightBits: u32,
  rounds: u32, // a multiple of 4
  keys: array<vec4u, 6>, // one word a round, mostRounds of core/bijection.ts
}

fn split(word: u32) -> vec2u {
  return vec2u(word >> bijection.rightBits, word & ((1u << bijection.rightBits) - 1u));
}

fn joined(left: u32, right: u32) -> u32 {
  return (left << bijection.rightBits) | right;
}

// p(sample), for sample < size. Rounds come in fours, one vector of keys each.
fn placeOf(sample: u32) -> u32 {
  let leftMask = (1u << bijection.leftBits) - 1u;
  let rightMask = (1u << bijection.rightBits) - 1u;
  var word = sample;
  loop {
    var left = split(word).x;
    var right = split(word).y;
    for (var four = 0u; four < bijection.rounds / 4u; four++) {
      let key = bijection.keys[four];
      right ^= hash32(left ^ key.x) & rightMask;
      left ^= hash32(right ^ key.y) & leftMask;
      right ^= hash32(left ^ key.z) & rightMask;
      left ^= hash32(right ^ key.w) & leftMask;
    }
    word = joined(left, right);
    if (word < bijection.size) { break; }
  }
  return word;
}

// The sample with p(sample) == place, for place < size.
fn sampleAt(place: u32) -> u32 {
  let leftMask = (1u << bijection.leftBits) - 1u;
  let rightMask = (1u << bijection.rightBits) - 1u;
  var word = place;
  loop {
    var left = split(word).x;
    var right = split(word).y;
    for (var four = bijection.rounds / 4u; four > 0u; four--) {
      let key = bijection.keys[four - 1u];
      left ^= hash32(right ^ key.w) & leftMask;
      right ^= hash32(left ^ key.z) & rightMask;
      left ^= hash32(right ^ key.y) & leftMask;
      right ^= hash32(left ^ key.x) & rightMask;
    }
    word = joined(left, right);
    if (word < bijection.size) { break; }
  }
  return word;
}
