// Which checkpoints may go: of each run the last three stay, then every tenth; over the budget, the oldest go first.
import type { KeptCheckpoint } from '../../protocol.ts';

const lastKept = 3;
const stride = 10;

/**
 * Those that a run does not need: before its last three, all but the last of each ten epochs. Where every epoch was
 * kept, the tenth, the twentieth and so on stay.
 *
 * @param kept of one run, in any order
 */
export function thinned(kept: readonly KeptCheckpoint[]): KeptCheckpoint[] {
  const older = [...kept].sort((a, b) => b.epoch - a.epoch).slice(lastKept);
  const decadeOf = ({ epoch }: KeptCheckpoint) => Math.ceil(epoch / stride);
  return older.filter((one, i) => i > 0 && decadeOf(older[i - 1]!) === decadeOf(one));
}

/**
 * Those that must go to come down to the budget: first other runs' all but the last, then this run's, then whole
 * other runs. The newest of `runId` is never among them.
 *
 * @param kept    of all runs, runs that were written longest ago first
 * @param runId   the run that is at work
 */
export function overBudget(
  kept: readonly KeptCheckpoint[],
  runId: string,
  budgetBytes: number,
): KeptCheckpoint[] {
  const newest = new Map<string, KeptCheckpoint>();
  for (const one of kept) {
    if (one.epoch >= (newest.get(one.runId)?.epoch ?? -1)) newest.set(one.runId, one);
  }
  const isNewest = (one: KeptCheckpoint) => newest.get(one.runId) === one;
  const byEpoch = (list: KeptCheckpoint[]) => list.sort((a, b) => a.epoch - b.epoch);
  const others = kept.filter((one) => one.runId !== runId);
  const order = [
    ...others.filter((one) => !isNewest(one)),
    ...byEpoch(kept.filter((one) => one.runId === runId && !isNewest(one))),
    ...others.filter(isNewest),
  ];
  let used = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  const gone: KeptCheckpoint[] = [];
  for (const one of order) {
    if (used <= budgetBytes) break;
    gone.push(one);
    used -= one.bytes;
  }
  return gone;
}
