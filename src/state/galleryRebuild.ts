// Fetches the images of a past epoch again, by index, when their pixels are no longer kept.
import type { ImagesEvent } from '../protocol.ts';
import { changeRun, type RunStore } from './runStore.ts';

/** The engine answers at most so many images at once. */
const atOnce = 1024;

export type RebuildGallery = (runId: string, epoch: number) => void;

/** Whether an answer has the images of a run that were asked for. */
export type AnswerFits = (answer: ImagesEvent, runId: string, asked: readonly number[]) => boolean;

/**
 * Where the run is not at work the engine's images are those of another; while they still come in, some are missing.
 * They are asked for another time.
 */
export const fromEngine: AnswerFits = ({ losses, indices }, runId, asked) =>
  runId in losses && indices.length === asked.length;

/** Asks once for each epoch of a run; an epoch whose images are there or were never told is left alone. */
export function createGalleryRebuild(
  runs: RunStore,
  ask: (indices: readonly number[]) => Promise<ImagesEvent>,
  fits: AnswerFits,
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
      if (!now || !fits(answer, runId, indices)) return;
      now.galleries.restore(epoch, answer.indices, answer.pixels);
      changeRun(runs, runId, { galleryVersion: now.galleryVersion + 1 });
    });
  };
}
