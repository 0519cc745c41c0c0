// Batch input, channels last without padding -> channel quads.
@group(0) @binding(0) var<storage, read> source: array<f32>;         // [positions, C]
@group(0) @binding(1) var<storage, read_write> packed: array<vec4f>; // [ceil(C / 4), positions]

override channels: u32;
override positions: u32;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let position = id.x;
  if (position >= positions) { return; }
  var values = vec4f();
  for (var i = 0u; i < 4u; i++) {
    let channel = 4u * id.y + i;
    if (channel < channels) { values[i] = source[position * channels + channel]; }
  }
  packed[id.y * positions + position] = values;
}
