// A bin is (count, mean, squared deviations, gap): the mean counts from the score of the bin's first key, the gap is the
// distance from there to the first key of the next bin.

// Count, mean, squared deviations of two sets together; b is not empty. Chan, Golub and LeVeque 1983.
fn mergedBins(a: vec3f, b: vec3f) -> vec3f {
  let difference = b.y - a.y;
  let share = b.x / (a.x + b.x);
  return vec3f(a.x + b.x, a.y + difference * share, a.z + b.z + difference * difference * a.x * share);
}

// The bins after `bin`, and `bin`: from now on the mean counts from the first key of `bin`.
fn withBinBelow(segment: vec3f, bin: vec4f) -> vec3f {
  return mergedBins(vec3f(segment.x, segment.y + bin.w, segment.z), bin.xyz);
}
