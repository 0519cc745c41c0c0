// The few statistics that runs with several seeds are told by.

/** Mean and sample deviation of some finite values. */
export interface Spread {
  readonly count: number;
  /** NaN when there is no value. */
  readonly mean: number;
  /** Sample standard deviation (n - 1); null below two values. */
  readonly deviation: number | null;
}

/** Values that are not finite are left out: a run that has not got there yet is no result of 0. */
export function spreadOf(values: readonly (number | null | undefined)[]): Spread {
  const finite = values.filter((value): value is number => value != null && Number.isFinite(value));
  const count = finite.length;
  if (count === 0) return { count, mean: Number.NaN, deviation: null };
  const mean = finite.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { count, mean, deviation: null };
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count, mean, deviation: Math.sqrt(squares / (count - 1)) };
}

export interface EpochSpread extends Spread {
  readonly epoch: number;
}

/**
 * Mean and deviation over seeds for every epoch that at least one of them has reached, in order.
 *
 * @param series one list of records a seed
 */
export function spreadByEpoch<T extends { readonly epoch: number }>(
  series: readonly (readonly T[])[],
  pick: (record: T) => number,
): EpochSpread[] {
  const values = new Map<number, number[]>();
  for (const record of series.flat()) {
    values.set(record.epoch, [...(values.get(record.epoch) ?? []), pick(record)]);
  }
  return [...values]
    .sort(([a], [b]) => a - b)
    .map(([epoch, list]) => ({ epoch, ...spreadOf(list) }))
    .filter(({ count }) => count > 0);
}
