// What the reader looks at: the epoch shown, the group and the image under the pointer, the theme.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GroupRange } from '../core/window.ts';

export interface ImageRef {
  readonly epoch: number;
  /** Place in that epoch's gallery. */
  readonly place: number;
}

/** What the charts over a run lie on. */
export type CurveX = 'epoch' | 'samples' | 'time';

export type Theme = 'auto' | 'light' | 'dark';

export interface ViewState {
  /** Epoch under the pointer, from 0. */
  readonly hoveredEpoch: number | null;
  /** Epoch that the line was dragged to; null: live, the line rides on the newest epoch. */
  readonly pinnedEpoch: number | null;
  /** Places in SelectionReport.categories. */
  readonly hoveredCategory: number | null;
  readonly selectedCategory: number | null;
  readonly hoveredImage: ImageRef | null;
  readonly selectedImage: ImageRef | null;
  /** The window under the hand that moves it; null while nobody does. */
  readonly draftWindow: GroupRange | null;
  /** Index of the training image whose life is told. */
  readonly selectedSample: number | null;
  readonly xAxis: CurveX;
  readonly lossScale: 'linear' | 'log';
  /** Curves are means over this many epochs; 1: as measured. */
  readonly smoothing: number;
  readonly theme: Theme;
  /** Below 700 px the controls lie in a sheet. */
  readonly sheetOpen: boolean;
  /** Large type and nothing but the two stacks and the sentence. */
  readonly presenting: boolean;
}

export type ViewStore = StoreApi<ViewState>;

const untouched = {
  hoveredEpoch: null,
  pinnedEpoch: null,
  hoveredCategory: null,
  selectedCategory: null,
  hoveredImage: null,
  selectedImage: null,
  draftWindow: null,
  selectedSample: null,
} as const;

export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => ({
    ...untouched,
    ...{ xAxis: 'epoch', lossScale: 'linear', smoothing: 1 },
    ...{ theme: 'auto', sheetOpen: false, presenting: false },
  }));
}

/** Forgets everything that points into the run before. */
export function forgetRun(store: ViewStore): void {
  store.setState(untouched);
}

/** Another run comes into focus: the epoch stays, and the image whose other life one may want to see. */
export function forgetMarks(store: ViewStore): void {
  const { hoveredEpoch, pinnedEpoch, selectedSample } = store.getState();
  store.setState({ ...untouched, hoveredEpoch, pinnedEpoch, selectedSample });
}

/** The epoch that the loss axis shows, from 0; null before the first selection. */
export function shownEpoch(view: Pick<ViewState, 'pinnedEpoch'>, newestEpoch: number | null): number | null {
  if (newestEpoch === null) return null;
  return view.pinnedEpoch === null ? newestEpoch : Math.min(view.pinnedEpoch, newestEpoch);
}
