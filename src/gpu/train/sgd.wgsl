// The end of a step, SGD as torch's: v = momentum * v + (g + decay * w), w -= rate * v. For filters, whose weights
// pass through here anyway, it also adds up the partial sums that the filter gradients left, in order of their index,
// and packs the new weights as the convolutions read them (packFilters.wgsl has the layout). A row is four elements.
// (StepUniforms and Scalar, f32 or f16, stand before this file.)
struct Tensor {
  kind: u32,       // 0: filter; 1: depthwise filter; 2: any other tensor, its gradient is in the arena
  place: u32,      // first element in the arenas
  size: u32,
  rows: u32,       // of a filter: vec4f of one split, and of the packed filter
  inputs: u32,     // C
  outputs: u32,    // K
  partials: u32,   // first vec4f of the partial sums
  splits: u32,
  packed: u32,     // first vec4 of the packed filter
  transposed: u32, // first vec4 of the transposed one; 0xffffffff: there is none
}
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> tensors: array<Tensor>;
@group(0) @binding(2) var<storage, read> chunks: array<vec2u>;         // [workgroups]: tensor, first row
@group(0) @binding(3) var<storage, read> partials: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> gradients: array<f32>;  // arena
@group(0) @binding(5) var<storage, read_write> velocities: array<f32>; // arena
@group(0) @binding(6) var<storage, read_write> weights: array<f32>;    // arena
@group(0) @binding(7) var<storage, read_write> packed: array<Scalar>;

override chunkSize: u32;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let chunk = chunks[group.x];
  let t = tensors[chunk.x];
  for (var row = chunk.y + lane; row < min(t.rows, chunk.y + chunkSize); row += 64u) {
    if (t.kind == 2u) {
      updatePlain(t, row);
    } else {
      updateFilter(t, row);
    }
  }
}

fn update(element: u32, gradient: f32) -> f32 {
  let v = step.momentum * velocities[element] + (gradient + step.weightDecay * weights[element]);
  let w = weights[element] - step.learningRate * v;
  velocities[element] = v;
  weights[element] = w;
  return w;
}

fn updatePlain(t: Tensor, row: u32) {
  for (var i = 4u * row; i < min(t.size, 4u * row + 4u); i++) {
    _ = update(t.place + i, gradients[t.place + i]);
  }
}

fn updateFilter(t: Tensor, row: u32) {
  var gradient = vec4f();
  for (var split = 0u; split < t.splits; split++) { gradient += partials[t.partials + split * t.rows + row]; }
  let outQuads = (t.outputs + 3u) / 4u;
  // Row: [tap][outQuad] when depthwise, else [tap][inQuad][outQuad][input of the quad].
  var tap = row / outQuads;
  var input = 0u;
  var outQuad = row % outQuads;
  let inQuads = (t.inputs + 3u) / 4u;
  if (t.kind == 0u) {
    outQuad = row / 4u % outQuads;
    tap = row / (4u * outQuads * inQuads);
    input = row / (4u * outQuads) % inQuads * 4u + row % 4u;
  }
  for (var i = 0u; i < 4u; i++) {
    let output = 4u * outQuad + i;
    if (input >= t.inputs || output >= t.outputs) { break; } // Padding: 0 from the start.
    let element = t.place + (tap * t.inputs + input) * t.outputs + output;
    gradients[element] = gradient[i];
    let w = update(element, gradient[i]);
    packed[4u * (t.packed + row) + i] = Scalar(w);
    if (t.transposed != 0xffffffffu) {
      let block = (tap * outQuads + outQuad) * inQuads + input / 4u;
      packed[4u * (t.transposed + 4u * block + i) + input % 4u] = Scalar(w);
    }
  }
}
