// The gradient that reaches a block's sum of terms, window by window of its pooling; for both passes backward.
// (StepUniforms and blockValue.wgsl stand before this file.)
@group(0) @binding(5) var<storage, read> gradient: array<vec4f>; // of the block's result

struct Window {
  quad: u32,
  sample: u32,
  row: u32,         // first position of the window
  column: u32,
  best: vec4u,      // place of each channel's first largest value, row by row
  incoming: vec4f,
}

// Windows at the right and bottom edge may stick out: there nothing was pooled.
fn windowSize() -> u32 { return max(pool, 1u); }
fn gridWidth() -> u32 { return (width + windowSize() - 1u) / windowSize(); }
fn gridHeight() -> u32 { return (height + windowSize() - 1u) / windowSize(); }

fn placeIn(window: Window, i: u32) -> u32 {
  let size = windowSize();
  let row = window.row + i / size;
  return ((window.quad * batchSize + window.sample) * height + row) * width + window.column + i % size;
}

fn inMap(window: Window, i: u32) -> bool {
  return window.row + i / windowSize() < height && window.column + i % windowSize() < width;
}

fn openWindow(quad: u32, index: u32) -> Window {
  let size = windowSize();
  var window: Window;
  window.quad = quad;
  window.sample = index / (gridHeight() * gridWidth());
  window.row = index / gridWidth() % gridHeight() * size;
  window.column = index % gridWidth() * size;
  let plane = quad * batchSize + window.sample;
  if (pool == 0u) {
    window.incoming = gradient[plane] / f32(height * width);
  } else if (pool == 1u) {
    window.incoming = gradient[plane * height * width + window.row * width + window.column];
  } else if (window.row + size <= height && window.column + size <= width) {
    let outWidth = width / size;
    let out = window.row / size * outWidth + window.column / size;
    window.incoming = gradient[plane * (height / size) * outWidth + out];
    var largest = valueAt(quad, placeIn(window, 0u));
    var best = vec4u();
    for (var i = 1u; i < size * size; i++) {
      let value = valueAt(quad, placeIn(window, i));
      best = select(best, vec4u(i), value > largest);
      largest = max(largest, value);
    }
    window.best = best;
  }
  return window;
}

fn gradientAt(window: Window, i: u32) -> vec4f {
  var g = window.incoming;
  if (pool > 1u) { g = select(vec4f(), g, window.best == vec4u(i)); }
  if (relu) { g = select(vec4f(), g, sumAt(window.quad, placeIn(window, i)) > vec4f()); }
  return g;
}
