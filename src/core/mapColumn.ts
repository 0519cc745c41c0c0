// One column of a selection map: tens of thousands of samples of one epoch, counted into rows of pixels.

/**
 * The row of each sample: row r holds the places [r * n / rows, (r + 1) * n / rows) of the order.
 *
 * @param order u32 [n], samples from top to bottom
 * @param rows  at least 1, at most n
 * @returns u16 [n]
 */
export function rowOfSample(order: Uint32Array, rows: number): Uint16Array<ArrayBuffer> {
  const rowOf = new Uint16Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    rowOf[order[place]!] = Math.floor((place * rows) / order.length);
  }
  return rowOf;
}

/** Places of the order that row `row` holds: [from, to). */
export function placesOfRow(row: number, rows: number, count: number): readonly [number, number] {
  return [Math.ceil((row * count) / rows), Math.ceil(((row + 1) * count) / rows)];
}

/**
 * Counts one epoch by row.
 *
 * @param bits    u8 [ceil(present / 8)]: bit i % 8 of byte floor(i / 8) is 1 when sample i is trained
 * @param present samples of that epoch; those behind them count as not there
 * @param rowOf   u16 [n]
 * @param counts  u32 [rows, 2], overwritten: samples trained, samples there
 */
export function binColumn(bits: Uint8Array, present: number, rowOf: Uint16Array, counts: Uint32Array): void {
  counts.fill(0);
  const n = Math.min(present, rowOf.length);
  for (let from = 0; from < n; from += 8) {
    let byte = bits[from >> 3] ?? 0;
    const end = Math.min(n, from + 8);
    for (let i = from; i < end; i += 1) {
      const row = rowOf[i]! * 2;
      counts[row]! += byte & 1;
      counts[row + 1]! += 1;
      byte >>= 1;
    }
  }
}
