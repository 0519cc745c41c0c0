// Contestants that train the same net from the same weights must see the same losses, or their times compare nothing.
import type { Contestant } from './contestant.ts';

/** Sums in another order part slowly: measured below 1e-5 after five steps. */
export const lossTolerance = 1e-3;

/** Mean loss of each of the first steps. */
export async function firstLosses(contestant: Contestant, steps: number): Promise<number[]> {
  const losses: number[] = [];
  for (let i = 0; i < steps; i++) {
    await contestant.step(i);
    losses.push(await contestant.lastLoss());
  }
  return losses;
}

/** Largest relative difference from the first row; not a number counts as infinitely far. */
export function largestDifference(rows: readonly (readonly number[])[]): number {
  const [reference = [], ...others] = rows;
  let largest = 0;
  for (const row of others) {
    for (const [i, wanted] of reference.entries()) {
      const difference = Math.abs(row[i]! - wanted) / Math.max(Math.abs(wanted), 1e-12);
      largest = Math.max(largest, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
    }
  }
  return largest;
}
