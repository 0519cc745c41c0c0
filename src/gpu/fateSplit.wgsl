// The fate of a random subset: samples with p(i) < inside get one fate, the others another.
// (Bijection stands before this file.)
struct Split {
  first: u32,        // samples [first, first + bijection.size)
  inside: u32,       // exactly that many get insideFate
  insideFate: u32,
  outsideFate: u32,
}
@group(0) @binding(0) var<uniform> bijection: Bijection;
@group(0) @binding(1) var<uniform> subset: Split;
@group(0) @binding(2) var<storage, read_write> fate: array<u32>; // [n]

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= bijection.size) { return; }
  fate[subset.first + id.x] = select(subset.outsideFate, subset.insideFate, placeOf(id.x) < subset.inside);
}
