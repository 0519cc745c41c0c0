// Integers of 96 bits in three words, lowest first, two's complement: sums of floats that no compiler can reassociate.
fn sum96(a: vec3u, b: vec3u) -> vec3u {
  let low = a.x + b.x;
  let middle = a.y + b.y;
  let carried = middle + select(0u, 1u, low < a.x);
  let carry = select(0u, 1u, middle < a.y) + select(0u, 1u, carried < middle);
  return vec3u(low, carried, a.z + b.z + carry);
}

fn negative96(a: vec3u) -> vec3u {
  return sum96(~a, vec3u(1u, 0u, 0u));
}
