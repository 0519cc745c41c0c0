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
  const from = useRun((run) => {
    if (!run || epoch === null) return null;
    return epoch === newestEpoch(run) && !run.galleries.at(epoch) ? epoch - 1 : epoch;
  });
  const gallery = useRun((run) => (from === null ? undefined : run?.galleries.at(from)));
  const report = useRun((run) => reportOf(run, from));
  return gallery && report ? { gallery, report } : null;
}
