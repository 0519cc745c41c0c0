// What this browser's storage holds, in words.
import type { CheckpointsEvent, StorageEvent } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { megabytes } from './numbers.ts';

/** The whole where the browser tells it, and what is known of its parts. */
export function storageWords(storage: StorageEvent, checkpoints: CheckpointsEvent | null): string {
  const { usedBytes, imageBytes, historyBytes } = storage;
  const ofRuns = historyBytes + (checkpoints?.lasting ? checkpoints.usedBytes : 0);
  const words = t.chrome.storage;
  const parts = words.parts(megabytes(imageBytes), megabytes(ofRuns));
  return usedBytes === null ? words.wholeNotTold(parts) : words.ofWhole(megabytes(usedBytes), parts);
}
