// Filters of all convolutions, HWIO in the weight arena -> zero-padded 4 x 4 blocks that the kernels load whole.
struct Filter {
  kind: u32,    // 0: blocks of input x output quads; 1: their transposes, for the input gradient; 2: depthwise
  source: u32,  // first element in the arena
  place: u32,    // first vec4 among the packed
  rows: u32,    // packed vec4s
  inputs: u32,  // C
  outputs: u32, // K
}
@group(0) @binding(0) var<storage, read> weights: array<f32>;        // arena
@group(0) @binding(1) var<storage, read> filters: array<Filter>;
@group(0) @binding(2) var<storage, read> chunks: array<vec2u>;       // [workgroups]: filter, first row
@group(0) @binding(3) var<storage, read_write> packed: array<Weight>;

override chunkSize: u32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let chunk = chunks[group.x];
  let f = filters[chunk.x];
  for (var row = chunk.y + lane; row < min(f.rows, chunk.y + chunkSize); row += 64u) {
    packed[f.place + row] = Weight(packedRow(f, row));
  }
}

fn packedRow(f: Filter, row: u32) -> vec4f {
  var values = vec4f();
  if (f.kind == 2u) {
    let quads = (f.outputs + 3u) / 4u;
    let tap = row / quads;
    for (var i = 0u; i < 4u; i++) {
      let channel = 4u * (row % quads) + i;
      if (channel < f.outputs) { values[i] = weights[f.source + tap * f.outputs + channel]; }
    }
  } else {
    // Row: [tap][quad reduced over][quad computed][channel reduced over], vec4f over the channels computed.
    let transposed = f.kind == 1u;
    let reduced = select(f.inputs, f.outputs, transposed);
    let computed = select(f.outputs, f.inputs, transposed);
    let computedQuads = (computed + 3u) / 4u;
    let reducedQuads = (reduced + 3u) / 4u;
    let block = row / 4u;
    let tap = block / (computedQuads * reducedQuads);
    let reducedChannel = 4u * (block / computedQuads % reducedQuads) + row % 4u;
    if (reducedChannel < reduced) {
      for (var i = 0u; i < 4u; i++) {
        let to = 4u * (block % computedQuads) + i;
        let element = select(reducedChannel * f.outputs + to, to * f.outputs + reducedChannel, transposed);
        if (to < computed) { values[i] = weights[f.source + tap * f.inputs * f.outputs + element]; }
      }
    }
  }
  return values;
}
