// A keyed permutation of [0, bijection.size), the same as core/bijection.ts.
// (hash32 stands before this file; the shader that uses it binds `var<uniform> bijection: Bijection`.)
struct Bijection {
  size: u32,
  leftBits: u32,
  rightBits: u32,
  rounds: u32,
  keys: array<vec4u, 6>, // one word a round, mostRounds of core/bijection.ts
}

fn bijectionRound(halves: vec2u, round: u32) -> vec2u {
  let key = bijection.keys[round / 4u][round % 4u];
  let leftMask = (1u << bijection.leftBits) - 1u;
  let rightMask = (1u << bijection.rightBits) - 1u;
  if ((round & 1u) == 0u) { return vec2u(halves.x, halves.y ^ (hash32(halves.x ^ key) & rightMask)); }
  return vec2u(halves.x ^ (hash32(halves.y ^ key) & leftMask), halves.y);
}

fn split(word: u32) -> vec2u {
  return vec2u(word >> bijection.rightBits, word & ((1u << bijection.rightBits) - 1u));
}

// p(sample), for sample < size.
fn placeOf(sample: u32) -> u32 {
  var word = sample;
  loop {
    var halves = split(word);
    for (var r = 0u; r < bijection.rounds; r++) { halves = bijectionRound(halves, r); }
    word = (halves.x << bijection.rightBits) | halves.y;
    if (word < bijection.size) { break; }
  }
  return word;
}

// The sample with p(sample) == place, for place < size.
fn sampleAt(place: u32) -> u32 {
  var word = place;
  loop {
    var halves = split(word);
    for (var r = bijection.rounds; r > 0u; r--) { halves = bijectionRound(halves, r - 1u); }
    word = (halves.x << bijection.rightBits) | halves.y;
    if (word < bijection.size) { break; }
  }
  return word;
}
