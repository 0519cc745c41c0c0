// Which kept runs go when there are too many: the oldest that nobody has pinned.
import type { KeptRun } from './keptRun.ts';

export const mostKept = 20;

/**
 * Ids of the runs to be deleted so that `most` are left; pinned ones and those of races at work never go.
 *
 * @param atWork ids of races
 */
export function tooMany(
  runs: readonly KeptRun[],
  atWork: ReadonlySet<string>,
  most: number = mostKept,
): string[] {
  const free = runs.filter(({ pinned, raceId }) => !pinned && !atWork.has(raceId));
  const oldestFirst = free.sort((a, b) => a.changedAt - b.changedAt);
  return oldestFirst.slice(0, Math.max(0, runs.length - most)).map(({ id }) => id);
}
