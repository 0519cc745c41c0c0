// The mean of the middle half: deaf to outliers as a median, and finer than a clock that ticks in 0.1 ms.

/** @throws RangeError when there are no values */
export function middleMean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('middleMean: there are no values');
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 4);
  const middle = sorted.slice(cut, sorted.length - cut);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
