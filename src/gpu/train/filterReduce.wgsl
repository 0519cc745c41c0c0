// Adds the partial sums of all filters in order of their index and writes the gradients in the arena's layout.
struct Filter {
  depthwise: u32,
  source: u32,  // first vec4f among the partials
  place: u32,  // first element in the arena
  size: u32,    // elements of the filter
  rows: u32,    // vec4f of one split
  splits: u32,
  inputs: u32,  // C
  outputs: u32, // K
}
@group(0) @binding(0) var<storage, read> filters: array<Filter>;
@group(0) @binding(1) var<storage, read> chunks: array<vec2u>; // [workgroups]: filter, first element
@group(0) @binding(2) var<storage, read> partials: array<f32>;
@group(0) @binding(3) var<storage, read_write> gradients: array<f32>;

override chunkSize: u32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let chunk = chunks[group.x];
  let f = filters[chunk.x];
  for (var element = chunk.y + lane; element < min(f.size, chunk.y + chunkSize); element += 64u) {
    gradients[f.place + element] = sumOf(f, element);
  }
}

fn sumOf(f: Filter, element: u32) -> f32 {
  let output = element % f.outputs;
  let outQuads = (f.outputs + 3u) / 4u;
  let tap = element / f.outputs;
  var row = tap * outQuads + output / 4u;
  if (f.depthwise == 0u) {
    let input = tap % f.inputs;
    let inQuads = (f.inputs + 3u) / 4u;
    row = 4u * ((tap / f.inputs * inQuads + input / 4u) * outQuads + output / 4u) + input % 4u;
  }
  var place = 4u * (f.source + row) + output % 4u;
  var sum = 0.0;
  for (var split = 0u; split < f.splits; split++) {
    sum += partials[place];
    place += 4u * f.rows;
  }
  return sum;
}
