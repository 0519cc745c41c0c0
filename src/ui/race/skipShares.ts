// What a run trains and what it skips, summed over its epochs: by class and by loss.

import { quantileCount } from '../../core/quantiles.ts';
import type { Choice } from '../../state/choiceHistory.ts';

/** Share of its presentations that were trained, in [0, 1]; null where there was none. */
export type Share = number | null;

/**
 * How often each sample was there to be trained.
 *
 * @param presents samples there in each epoch
 * @returns u16 [n]
 */
export function timesPresent(presents: readonly number[], n: number): Uint16Array<ArrayBuffer> {
  const ends = new Uint32Array(n + 1);
  for (const present of presents) ends[Math.min(n, present)]! += 1;
  const times = new Uint16Array(n);
  let epochs = 0;
  for (let i = n - 1; i >= 0; i -= 1) {
    epochs += ends[i + 1]!;
    times[i] = epochs;
  }
  return times;
}

/**
 * By class, the share of presentations that were trained.
 *
 * @param timesChosen u16 [n]
 * @param presents    samples there in each epoch
 * @param labels      u8 [n]
 */
export function sharesByClass(
  timesChosen: Uint16Array,
  presents: readonly number[],
  labels: Uint8Array,
  classes: number,
): Share[] {
  const times = timesPresent(presents, timesChosen.length);
  const [chosen, there] = [new Float64Array(classes), new Float64Array(classes)];
  for (let i = 0; i < timesChosen.length; i += 1) {
    const label = labels[i];
    if (label === undefined || label >= classes) continue;
    chosen[label]! += timesChosen[i]!;
    there[label]! += times[i]!;
  }
  return Array.from(there, (count, label) => (count === 0 ? null : chosen[label]! / count));
}

/** By tenth of the order of losses, from the easiest; epochs whose losses could not be ranked do not count. */
export function sharesByQuantile(choices: readonly Choice[]): Share[] {
  const [chosen, there] = [new Float64Array(quantileCount), new Float64Array(quantileCount)];
  for (const { quantiles } of choices) {
    if (!quantiles) continue;
    for (let quantile = 0; quantile < quantileCount; quantile += 1) {
      chosen[quantile]! += quantiles.chosen[quantile]!;
      there[quantile]! += quantiles.present[quantile]!;
    }
  }
  return Array.from(there, (count, quantile) => (count === 0 ? null : chosen[quantile]! / count));
}

/** Rows of which the runs differ most, at most `limit`, in their own order. @param shares by run, by row */
export function widestRows(shares: readonly (readonly Share[])[], limit: number): number[] {
  const rows = Array.from({ length: Math.max(0, ...shares.map((row) => row.length)) }, (_, row) => row);
  const width = (row: number) => {
    const known = shares.flatMap((run) => run[row] ?? []);
    return known.length === 0 ? -1 : Math.max(...known) - Math.min(...known);
  };
  const widest = [...rows].sort((a, b) => width(b) - width(a) || a - b).slice(0, limit);
  return widest.sort((a, b) => a - b);
}
