// Fetches the images of a past epoch again, by index, when their pixels are no longer kept.
import type { ImagesEvent } from '../protocol.ts';
import { changeRun, type RunStore } from './runStore.ts';

/** The engine answers at most so many images at once. */
const atOnce = 1024;

export type RebuildGallery = (runId: string, epoch: number) => void;

/** Asks once for each epoch of a run; an epoch whose images are there or were never told is left alone. */
export function createGalleryRebuild(
  runs: RunStore,
  ask: (indices: readonly number[]) => Promise<ImagesEvent>,
): RebuildGallery {
  const asked = new Set<string>();
  return (runId, epoch) => {
    const key = `${runId} ${epoch}`;
    const run = runs.getState().runs[runId];
    const samples = run?.galleries.samplesAt(epoch);
    if (!run || !samples || run.galleries.at(epoch) || asked.has(key)) return;
    asked.add(key);
    const indices = samples.slice(0, atOnce).map(({ index }) => index);
    void ask(indices).then((answer) => {
      asked.delete(key);
      const now = runs.getState().runs[runId];
      // While images still come in, some can be missing: they are asked for another time.
      if (!now || answer.indices.length < indices.length) return;
      now.galleries.restore(epoch, answer.indices, answer.pixels);
      changeRun(runs, runId, { galleryVersion: now.galleryVersion + 1 });
    });
  };
}
