// The checkpoints and histories of this browser, in lasting files where it has them.
import type { CheckpointsEvent } from '../../protocol.ts';
import { memoryFiles } from './checkpointFiles.ts';
import { CheckpointShelf, memoryBudgetBytes, storageBudgetBytes } from './checkpointShelf.ts';
import { HistoryShelf, mostHistoryBytes, mostHistoryBytesInMemory } from './historyShelf.ts';
import { openOpfsFiles } from './opfsFiles.ts';

/** Runs that are kept have at most this share of the quota each for their histories. */
const historyShare = 0.01;

export interface Shelves {
  readonly checkpoints: CheckpointShelf;
  readonly histories: HistoryShelf;
}

/** What there is before the browser's files are open. */
export function memoryShelves(tell: (event: CheckpointsEvent) => void): Shelves {
  return {
    checkpoints: new CheckpointShelf(memoryFiles(), memoryBudgetBytes, tell),
    histories: new HistoryShelf(memoryFiles(), mostHistoryBytesInMemory),
  };
}

/** @param quotaBytes what the browser grants this origin, null where it does not tell */
export async function openShelves(
  tell: (event: CheckpointsEvent) => void,
  quotaBytes: number | null,
): Promise<Shelves> {
  const files = await openOpfsFiles('seta-checkpoints-v1');
  const logs = files && (await openOpfsFiles('seta-histories-v1'));
  const granted = quotaBytes ?? Infinity;
  const budget = files ? Math.min(storageBudgetBytes, granted / 4) : memoryBudgetBytes;
  const checkpoints = new CheckpointShelf(files ?? memoryFiles(), budget, tell);
  const most = logs ? Math.min(mostHistoryBytes, granted * historyShare) : mostHistoryBytesInMemory;
  const histories = new HistoryShelf(logs ?? memoryFiles(), most);
  await checkpoints.look();
  return { checkpoints, histories };
}
