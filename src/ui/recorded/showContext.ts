// How components reach the recorded runs; a page without any (a test, the simulated engine) has no show.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RecordedShow, ShowState } from '../../state/recordedShow.ts';
import { usePage } from '../pageContext.ts';

export const ShowContext = createContext<RecordedShow | null>(null);

export const nothingToShow: ShowState = {
  ...{ races: [], race: 0, recorded: null, problems: [], wanted: 'live', liveBegan: true },
};
const empty = createStore<ShowState>(() => nothingToShow);

export function useShow(): RecordedShow | null {
  return useContext(ShowContext);
}

export function useShowState<T>(select: (state: ShowState) => T): T {
  return useStore(useShow()?.store ?? empty, select);
}

/** True where what is drawn was recorded: nothing of it may be called live. */
export function useIsRecorded(): boolean {
  const page = usePage();
  return useShowState((state) => state.recorded?.page === page);
}
