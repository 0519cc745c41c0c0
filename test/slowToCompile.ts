// Tests that need very many kernels or selections: SwiftShader in Chromium would be at them for most of a minute each,
// so they run where that is fast (GPU_TESTS=node, on a real GPU or lavapipe). What they put together is tested piece by
// piece in Chromium as well.

/** True in Chromium. */
export const slowToCompile = 'document' in globalThis;
