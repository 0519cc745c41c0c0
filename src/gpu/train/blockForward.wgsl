// Block forward, with max pooling or none. (StepUniforms and blockValue.wgsl stand before this file.)
@group(0) @binding(5) var<storage, read_write> result: array<Result>; // [quads][B][H / pool][W / pool]

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let outHeight = height / pool;
  let outWidth = width / pool;
  let quad = id.y;
  openQuad(quad);
  let positions = step.count * outHeight * outWidth;
  for (var position = id.x; position < positions; position += threads) {
    let sample = position / (outHeight * outWidth);
    let row = position / outWidth % outHeight * pool;
    let column = position % outWidth * pool;
    let place = ((quad * batchSize + sample) * height + row) * width + column;
    var value = valueAt(place);
    for (var i = 1u; i < pool * pool; i++) {
      value = max(value, valueAt(place + i / pool * width + i % pool));
    }
    result[quad * batchSize * outHeight * outWidth + position] = rounded(value + fault());
  }
}
