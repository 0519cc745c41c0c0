// From logits to probabilities, in float64 and safe for large logits.

/** exp(logit) over the sum of all; NaN where a logit is. */
export function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const highest = Math.max(...values);
  const exponentials = values.map((logit) => Math.exp(logit - highest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}
