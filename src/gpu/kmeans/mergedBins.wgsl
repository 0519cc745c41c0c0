// Moments (count, mean, squared deviations) of two sets together; b is not empty. Chan, Golub and LeVeque 1983.
fn mergedBins(a: vec3f, b: vec3f) -> vec3f {
  let difference = b.y - a.y;
  let share = b.x / (a.x + b.x);
  return vec3f(a.x + b.x, a.y + difference * share, a.z + b.z + difference * difference * a.x * share);
}
