// The sort keys of the samples that a random drop keeps: those at the first places of the order.
// (Bijection and scoreKey stand before this file.)
struct Kept {
  count: u32,
}
@group(0) @binding(0) var<uniform> bijection: Bijection;               // over the samples seen
@group(0) @binding(1) var<uniform> kept: Kept;
@group(0) @binding(2) var<storage, read> scores: array<u32>;           // bits of f32 [n]
@group(0) @binding(3) var<storage, read_write> keys: array<u32>;       // [kept.count]

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < kept.count) { keys[id.x] = keyOf(scores[sampleAt(id.x)]); }
}
