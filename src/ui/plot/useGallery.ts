// The images of the shown epoch; those of the epoch before stay until new ones have come, so that nothing flickers.
import { useEffect } from 'react';
import type { SelectionReport } from '../../core/records.ts';
import type { Gallery } from '../../state/galleryShelf.ts';
import { newestEpoch, reportOf, useActions, useEngine, useRun } from '../pageContext.ts';

export interface ShownGallery {
  readonly gallery: Gallery;
  /** The selection that the images belong to. */
  readonly report: SelectionReport;
}

/** The images of an epoch whose pixels are gone are fetched again; null until they are there. */
export function useGallery(epoch: number | null): ShownGallery | null {
  const { rebuildGallery } = useActions();
  const from = useRun((run) => {
    if (!run || epoch === null) return null;
    return epoch === newestEpoch(run) && !run.galleries.samplesAt(epoch) ? epoch - 1 : epoch;
  });
  const runId = useRun((run) => run?.id ?? null);
  const gallery = useRun((run) => (from === null ? undefined : run?.galleries.at(from)));
  const report = useRun((run) => reportOf(run, from));
  const present = useEngine((engine) => engine.progress?.trainPresent);
  const version = useRun((run) => run?.galleryVersion);
  // biome-ignore lint/correctness/useExhaustiveDependencies: more can be had with each shard, and once the run is at work
  useEffect(() => {
    if (runId !== null && from !== null && !gallery) rebuildGallery(runId, from);
  }, [runId, from, gallery, rebuildGallery, present, version]);
  return gallery && report ? { gallery, report } : null;
}
