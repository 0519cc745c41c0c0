// Which images of each category the page gets to see: from the lowest to the highest loss.

/** Places evenly from first to last, at most `count` of `length`. */
function spread(length: number, count: number): number[] {
  if (length <= count) return Array.from({ length }, (_, i) => i);
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / Math.max(1, count - 1)));
}

/**
 * Picks samples of each category, evenly over its samples in order of loss.
 *
 * @param fate    u32 [present], low byte the category's value
 * @param scores  f32 [present]
 * @param order   u32 [present], `lossOrderOf` the scores
 * @param values  the value of each category of the report
 */
export function pickSamples(
  fate: Uint32Array,
  scores: Float32Array,
  order: Uint32Array,
  values: readonly number[],
  perCategory: number,
): { index: number; loss: number; category: number }[] {
  const members = new Map<number, number[]>(values.map((value) => [value, []]));
  for (const index of order) members.get(fate[index]! & 0xff)?.push(index);
  return values.flatMap((value, category) => {
    const sorted = members.get(value)!;
    return spread(sorted.length, perCategory).map((place) => {
      const index = sorted[place]!;
      return { index, loss: scores[index]!, category };
    });
  });
}
