// The snapshot that a lesson reads, anew whenever an epoch, a phase or the reader's pointing has changed something in it.
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { liveRuns } from '../../state/raceRuns.ts';
import { useConfig, usePage, useRuns, useView } from '../pageContext.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

export function useSnapshot(): Snapshot {
  const page = usePage();
  const key = useRuns(
    useShallow((state) =>
      liveRuns(state).flatMap((run) => [
        ...[run.id, run.phase, run.reports, run.records, run.choicesVersion, run.galleryVersion],
        run.annealFrom,
      ]),
    ),
  );
  const image = useView((view) => view.selectedImage);
  const pinned = useView((view) => view.pinnedEpoch);
  const edited = useConfig((config) => config.edited);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when the snapshot has changed
  return useMemo(() => snapshotOf(page), [page, key, image, pinned, edited]);
}
