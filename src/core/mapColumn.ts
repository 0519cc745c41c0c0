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
 * Counts the fates of one epoch by row.
 *
 * @param fates  u32 [ceil(n / 16)] of `packFates`; samples beyond its end are absent
 * @param rowOf  u16 [n]
 * @param counts u32 [rows, 4], overwritten: how many samples of the row have each FateCode
 */
export function binColumn(fates: Uint32Array, rowOf: Uint16Array, counts: Uint32Array): void {
  counts.fill(0);
  const n = rowOf.length;
  const words = Math.ceil(n / 16);
  for (let w = 0; w < words; w += 1) {
    let word = fates[w] ?? 0xffffffff;
    const end = Math.min(n, w * 16 + 16);
    for (let i = w * 16; i < end; i += 1) {
      counts[rowOf[i]! * 4 + (word & 3)]! += 1;
      word >>>= 2;
    }
  }
}
