// How components reach the stores: one hook a store, one selector a component.
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { SelectionReport } from '../core/records.ts';
import type { ConfigState } from '../state/configStore.ts';
import type { EngineState } from '../state/engineStore.ts';
import type { KeptState } from '../state/keep/keptStore.ts';
import type { Page, PageActions } from '../state/page.ts';
import type { ProfileState } from '../state/profile.ts';
import type { Run } from '../state/run.ts';
import { focusedRun, type RunsState } from '../state/runStore.ts';
import { shownEpoch, type ViewState, type ViewStore } from '../state/viewStore.ts';
import type { GroundTheme } from './groupColours.ts';

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage outside of PageContext');
  return page;
}

export function useActions(): PageActions {
  return usePage().actions;
}

export function useEngine<T>(select: (state: EngineState) => T): T {
  return useStore(usePage().engine, select);
}

export function useRuns<T>(select: (state: RunsState) => T): T {
  return useStore(usePage().runs, select);
}

/** Something of the run in focus; `select` also answers for no run. */
export function useRun<T>(select: (run: Run | null) => T): T {
  return useStore(usePage().runs, (state) => select(focusedRun(state)));
}

export function useConfig<T>(select: (state: ConfigState) => T): T {
  return useStore(usePage().config, select);
}

export function useKept<T>(select: (state: KeptState) => T): T {
  return useStore(usePage().kept, select);
}

export function useProfile<T>(select: (state: ProfileState) => T): T {
  return useStore(usePage().profile, select);
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(usePage().view, select);
}

export function useViewStore(): ViewStore {
  return usePage().view;
}

/** The newest epoch with a selection, from 0. */
export function newestEpoch(run: Run | null): number | null {
  return run?.reports.at(-1)?.epoch ?? null;
}

/** The epoch under the line, from 0. */
export function useShownEpoch(): number | null {
  const newest = useRun(newestEpoch);
  return useView((view) => shownEpoch(view, newest));
}

/** The epoch that the numbers are about: the one under the pointer, else the one under the line. */
export function useAttendedEpoch(): number | null {
  const shown = useShownEpoch();
  const hovered = useView((view) => view.hoveredEpoch);
  return hovered ?? shown;
}

export function reportOf(run: Run | null, epoch: number | null): SelectionReport | undefined {
  return epoch === null ? undefined : run?.reports.find((report) => report.epoch === epoch);
}

const darkQuery = '(prefers-color-scheme: dark)';

function watchDark(changed: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The ground that colours stand on, for what CSS cannot reach. */
export function useGround(): GroundTheme {
  const theme = useView((view) => view.theme);
  const systemDark = useSyncExternalStore(watchDark, () => matchMedia(darkQuery).matches);
  return theme === 'auto' ? (systemDark ? 'dark' : 'light') : theme;
}
