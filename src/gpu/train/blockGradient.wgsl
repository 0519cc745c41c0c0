// The gradient that reaches a block's sum of terms, window by window of its pooling; for both passes backward.
// (StepUniforms and blockValue.wgsl stand before this file.)
@group(0) @binding(5) var<storage, read> gradient: array<vec4f>; // of the block's result

// Of all positions of a window only one a channel gets gradient: the first with the largest value.
struct Window {
  place: u32,    // of its first position
  row: u32,
  column: u32,
  best: vec4u,   // which position, row by row
  g: vec4f,      // what it gets
  x0: vec4f,     // inputs there
  x1: vec4f,
}

override windowSize = max(pool, 1u);
// Windows at the right and bottom edge may stick out: there nothing was pooled, but positions have gradients.
override gridWidth = (width + windowSize - 1u) / windowSize;
override gridHeight = (height + windowSize - 1u) / windowSize;

fn openWindow(quad: u32, index: u32) -> Window {
  let plane = quad * batchSize + index / (gridHeight * gridWidth);
  var window: Window;
  window.row = index / gridWidth % gridHeight * windowSize;
  window.column = index % gridWidth * windowSize;
  window.place = (plane * height + window.row) * width + window.column;
  if (window.row + windowSize > height || window.column + windowSize > width) { return window; }
  window.x0 = firstAt(window.place);
  window.x1 = secondAt(window.place);
  var largest = sumOf(window.x0, window.x1);
  for (var i = 1u; i < windowSize * windowSize; i++) {
    let place = window.place + i / windowSize * width + i % windowSize;
    let x0 = firstAt(place);
    let x1 = secondAt(place);
    let sum = sumOf(x0, x1);
    let better = sum > largest;
    window.best = select(window.best, vec4u(i), better);
    window.x0 = select(window.x0, x0, better);
    window.x1 = select(window.x1, x1, better);
    largest = max(largest, sum);
  }
  if (pool == 0u) {
    window.g = gradient[plane] / f32(height * width);
  } else {
    let out = (plane * (height / windowSize) + window.row / windowSize) * (width / windowSize);
    window.g = gradient[out + window.column / windowSize];
  }
  if (relu) { window.g = select(vec4f(), window.g, largest > vec4f()); }
  return window;
}
