// The images of the shown epoch; those of the epoch before stay until new ones have come, so that nothing flickers.
import type { SelectionReport } from '../../core/records.ts';
import type { Gallery } from '../../state/galleryShelf.ts';
import { newestEpoch, reportOf, useRun } from '../pageContext.ts';

export interface ShownGallery {
  readonly gallery: Gallery;
  /** The selection that the images belong to. */
  readonly report: SelectionReport;
}

export function useGallery(epoch: number | null): ShownGallery | null {
  const run = useRun((focus) => focus);
  // The shelf itself does not change identity; its version is part of the run, so a new run object means a look.
  if (!run || epoch === null) return null;
  const waiting = epoch === newestEpoch(run) && !run.galleries.at(epoch);
  const from = waiting ? epoch - 1 : epoch;
  const gallery = run.galleries.at(from);
  const report = reportOf(run, from);
  return gallery && report ? { gallery, report } : null;
}
