// Copies the chosen images into the batch: reflect-pad, crop, mirror, normalise, planar u8 to channels last, f32.
// One thread makes four neighbouring pixels: three aligned stores, or four with the pixels padded to a quad.
// (StepUniforms and hash32 stand before this file.)
@group(0) @binding(0) var<uniform> step: StepUniforms;
@group(0) @binding(1) var<storage, read> imagesLow: array<u32>;    // u8 x 4, [split, 3072]
@group(0) @binding(2) var<storage, read> imagesHigh: array<u32>;   // u8 x 4, [n - split, 3072]
@group(0) @binding(3) var<storage, read> indices: array<u32>;      // [selected], each < n
@group(0) @binding(4) var<storage, read_write> batch: array<vec4f>; // f32 [B, 32, 32, 3], or [B, 32, 32, 4]

override split: u32;
override quads: bool; // pixels padded to four channels, the last 0

const extent = 32i;
const imageWords = 768u;
const mean = vec3f(0.5074, 0.4867, 0.4411);
const deviation = vec3f(0.2011, 0.1987, 0.2025);

fn reflectInto(position: i32) -> i32 {
  let p = abs(position);
  return select(p, 2 * (extent - 1) - p, p >= extent);
}

fn byteAt(image: u32, position: u32) -> f32 {
  var word: u32;
  if (image < split) {
    word = imagesLow[image * imageWords + position / 4u];
  } else {
    word = imagesHigh[(image - split) * imageWords + position / 4u];
  }
  return f32((word >> ((position & 3u) * 8u)) & 0xffu);
}

fn pixelAt(image: u32, y: i32, x: i32) -> vec3f {
  let position = u32(y * extent + x);
  let bytes = vec3f(byteAt(image, position), byteAt(image, position + 1024u), byteAt(image, position + 2048u));
  return (bytes / 255.0 - mean) / deviation;
}

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let sample = group.x; // One workgroup makes one image: 256 threads x 4 pixels.
  if (sample >= step.count) { return; }
  let image = indices[step.offset + sample];
  var offset = vec2i(0, 0); // y, x, relative to the uncropped image
  var flip = false;
  if (step.augmentKey != 0u) {
    let word = hash32(hash32(image) ^ step.augmentKey);
    offset = vec2i(i32(((word & 0xfffu) * 9u) >> 12u), i32((((word >> 12u) & 0xfffu) * 9u) >> 12u)) - 4;
    flip = (word >> 31u) == 1u;
  }
  let y = reflectInto(i32(lane / 8u) + offset.x);
  var pixels: array<vec3f, 4>;
  for (var i = 0; i < 4; i++) {
    let x = i32(lane % 8u) * 4 + i;
    pixels[i] = pixelAt(image, y, reflectInto(select(x, extent - 1 - x, flip) + offset.y));
  }
  if (quads) {
    let place = (sample * 256u + lane) * 4u;
    for (var i = 0u; i < 4u; i++) { batch[place + i] = vec4f(pixels[i], 0.0); }
    return;
  }
  let place = (sample * 256u + lane) * 3u;
  batch[place] = vec4f(pixels[0], pixels[1].x);
  batch[place + 1u] = vec4f(pixels[1].yz, pixels[2].xy);
  batch[place + 2u] = vec4f(pixels[2].z, pixels[3]);
}
