// The checkpoints of this browser, in lasting files where it has them.
import type { CheckpointsEvent } from '../../protocol.ts';
import { memoryFiles } from './checkpointFiles.ts';
import { CheckpointShelf, memoryBudgetBytes, storageBudgetBytes } from './checkpointShelf.ts';
import { openOpfsFiles } from './opfsFiles.ts';

/** @param quotaBytes what the browser grants this origin, null where it does not tell */
export async function openShelf(
  tell: (event: CheckpointsEvent) => void,
  quotaBytes: number | null,
): Promise<CheckpointShelf> {
  const files = await openOpfsFiles();
  const budget = files ? Math.min(storageBudgetBytes, (quotaBytes ?? Infinity) / 4) : memoryBudgetBytes;
  const shelf = new CheckpointShelf(files ?? memoryFiles(), budget, tell);
  await shelf.look();
  return shelf;
}
