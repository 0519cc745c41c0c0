// Which page is drawn: recorded runs until the live run has begun, then the live one; or what the reader asked for.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecordedEntry } from '../core/recordedIndex.ts';
import { loadRecordedRaces, loadRecordings } from './loadRecordings.ts';
import type { Page } from './page.ts';
import { createRecordedPage, type RecordedPage } from './recordedPage.ts';
import type { PlayerClock } from './recordedPlayer.ts';
import { focusedRun } from './runStore.ts';

export interface ShowState {
  /** Races that can be played; empty before the index is here and where there is none. */
  readonly races: readonly (readonly RecordedEntry[])[];
  /** Place of the race that is loaded. */
  readonly race: number;
  readonly recorded: RecordedPage | null;
  /** One sentence a file that could not be played. */
  readonly problems: readonly string[];
  /** What the reader asked for; auto: recorded runs until the live run has begun. */
  readonly wanted: 'auto' | 'recorded' | 'live';
  /** The live run has chosen its first samples. */
  readonly liveBegan: boolean;
}

export type ShowStore = StoreApi<ShowState>;

export interface RecordedShow {
  readonly store: ShowStore;
  /** Loads and plays one of the races; it stays even when the live run begins. */
  watch(place: number): Promise<void>;
  showLive(): void;
}

/** How files come and time passes; a test passes its own. */
export interface ShowMeans {
  readonly races: typeof loadRecordedRaces;
  readonly recordings: typeof loadRecordings;
  readonly clock?: PlayerClock;
  readonly schedule?: (run: () => void) => void;
}

/** The page to draw. */
export function shownPage(live: Page, { recorded, wanted, liveBegan }: ShowState): Page {
  if (!recorded || wanted === 'live') return live;
  return wanted === 'recorded' || !liveBegan ? recorded.page : live;
}

/**
 * Looks for recorded runs and plays the best race at once.
 *
 * @param url absolute address of their folder, with a slash at its end
 */
export function createRecordedShow(
  live: Page,
  url: string,
  means: ShowMeans = { races: loadRecordedRaces, recordings: loadRecordings },
): RecordedShow {
  const store = createStore<ShowState>(() => ({
    ...{ races: [], race: 0, recorded: null, problems: [], wanted: 'auto', liveBegan: false },
  }));
  let asked = 0;

  const began = () => (focusedRun(live.runs.getState())?.reports.length ?? 0) > 0;
  const stop = live.runs.subscribe(() => {
    if (!began()) return;
    stop();
    const { recorded, wanted } = store.getState();
    if (wanted === 'auto') recorded?.close();
    store.setState(wanted === 'auto' ? { liveBegan: true, recorded: null } : { liveBegan: true });
  });

  const restartLive = () => {
    show.showLive();
    return live.actions.restart();
  };

  async function playRace(place: number): Promise<void> {
    asked += 1;
    const mine = asked;
    const { races } = store.getState();
    const { recordings, problems } = await means.recordings(url, races[place] ?? []);
    const { wanted, liveBegan } = store.getState();
    if (mine !== asked || (wanted === 'auto' && liveBegan)) return;
    store.getState().recorded?.close();
    const recorded =
      recordings.length > 0
        ? createRecordedPage(live, recordings, restartLive, means.clock, means.schedule)
        : null;
    store.setState({ race: place, recorded, problems });
  }

  const show: RecordedShow = {
    store,
    async watch(place) {
      store.setState({ wanted: 'recorded' });
      await playRace(place);
    },
    showLive() {
      const { recorded } = store.getState();
      recorded?.close();
      store.setState({ recorded: null, wanted: 'live' });
    },
  };
  void means.races(url).then(async (races) => {
    store.setState({ races });
    // The live run may have been quicker, from its own storage.
    if (races.length > 0 && !began()) await playRace(0);
  });
  return show;
}
