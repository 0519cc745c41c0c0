// Passes over many tensors at once: the table that tells each workgroup which tensor and which part it owns.

/** Two words a workgroup: which of `sizes`, and the first element there. */
export function chunkTable(sizes: readonly number[], chunk: number): Uint32Array<ArrayBuffer> {
  const words: number[] = [];
  sizes.forEach((size, tensor) => {
    for (let first = 0; first < size; first += chunk) words.push(tensor, first);
  });
  return Uint32Array.from(words);
}

/** Elements a workgroup of 64 takes: 64, or more where `total` would otherwise pass the grid's 65,535. */
export function chunkSize(total: number): number {
  return 64 * Math.ceil(Math.max(1, total) / (64 * 32768));
}
