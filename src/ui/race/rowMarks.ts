// Where on the vertical axis of a selection map the classes lie.

/** Where each class lies in an order by label: share of the height at its middle. */
export function classMiddles(order: Uint32Array, labels: Uint8Array, classes: number): (number | null)[] {
  const counts = new Uint32Array(classes);
  for (const sample of order) {
    const label = labels[sample];
    if (label !== undefined && label < classes) counts[label]! += 1;
  }
  let before = 0;
  return Array.from(counts, (count) => {
    const middle = count === 0 ? null : (before + count / 2) / order.length;
    before += count;
    return middle;
  });
}
