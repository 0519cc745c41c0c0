// Small made-up pictures for the simulated run: soft blobs whose contrast tells their class, noisier when hard.

/** RGBA, 32 x 32 pixels, of sample `index`; `hardness` in [0, 1] adds noise. */
export function simulatedImage(index: number, label: number, hardness: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(32 * 32 * 4);
  let state = (index + 1) * 2654435761;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  const ground = [next() * 200, next() * 200, next() * 200];
  const shape = [(label * 53) % 256, (label * 101 + 80) % 256, (label * 29 + 160) % 256];
  const cx = 10 + next() * 12;
  const cy = 10 + next() * 12;
  const r = 5 + next() * 7;
  for (let y = 0; y < 32; y += 1) {
    for (let x = 0; x < 32; x += 1) {
      const inside = 1 / (1 + Math.exp(Math.hypot(x - cx, (y - cy) * (1 + (label % 3) / 3)) - r));
      for (let c = 0; c < 3; c += 1) {
        const clean = (ground[c] ?? 0) * (1 - inside) + (shape[c] ?? 0) * inside + y * 1.5;
        pixels[(y * 32 + x) * 4 + c] = clean * (1 - hardness * 0.5) + next() * 255 * hardness * 0.5;
      }
      pixels[(y * 32 + x) * 4 + 3] = 255;
    }
  }
  return pixels;
}
