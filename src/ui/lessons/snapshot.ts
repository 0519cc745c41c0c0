// What a lesson looks at: the live runs and what the reader points at, at one moment.
import type { SelectionReport } from '../../core/records.ts';
import type { RunConfig } from '../../protocol.ts';
import type { Page } from '../../state/page.ts';
import { liveRuns } from '../../state/raceRuns.ts';
import type { Run } from '../../state/run.ts';
import { shownEpoch } from '../../state/viewStore.ts';

export interface Snapshot {
  /** The run on the left of the settings: the first entrant. */
  readonly run: Run | null;
  /** All runs of the race, in the order of the entrants. */
  readonly runs: readonly Run[];
  /** The selection of the epoch under the line. */
  readonly shown: SelectionReport | null;
  /** Of the data set that is trained; 0 before it is known. */
  readonly classes: number;
  readonly edited: RunConfig | null;
  /** The image that the reader has clicked. */
  readonly chosen: { readonly label: string; readonly loss: number } | null;
}

export function snapshotOf(page: Page): Snapshot {
  const runs = liveRuns(page.runs.getState());
  const run = runs[0] ?? null;
  const view = page.view.getState();
  const epoch = shownEpoch(view, run?.reports.at(-1)?.epoch ?? null);
  const sample = view.selectedImage
    ? run?.galleries.at(view.selectedImage.epoch)?.samples[view.selectedImage.place]
    : undefined;
  const data = page.engine.getState().catalog?.data.find(({ id }) => id === run?.config.data);
  return {
    ...{ run, runs },
    shown: run?.reports.find((report) => report.epoch === epoch) ?? null,
    classes: data?.classes.length ?? 0,
    edited: page.config.getState().edited,
    chosen: sample ? { label: data?.classes[sample.label] ?? String(sample.label), loss: sample.loss } : null,
  };
}
