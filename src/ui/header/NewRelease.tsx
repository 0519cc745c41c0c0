// Says that a newer release waits. Nothing happens by itself: a reload ends what trains here.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Offline, OfflineState } from '../../state/offline.ts';
import { isRacePlaying } from '../../state/raceRuns.ts';
import { t } from '../../texts/texts.ts';
import { useRuns } from '../pageContext.ts';

/** A page that nobody keeps: while developing, in tests. */
const notKept: Offline = {
  store: createStore<OfflineState>(() => ({ kept: false, newer: false })),
  reload: () => undefined,
};

export const OfflineContext = createContext<Offline>(notKept);

/** True when the page opens without a network. */
export function useIsKept(): boolean {
  return useStore(useContext(OfflineContext).store, ({ kept }) => kept);
}

export function NewRelease() {
  const offline = useContext(OfflineContext);
  const newer = useStore(offline.store, (state) => state.newer);
  const training = useRuns(isRacePlaying);
  if (!newer) return null;
  return (
    <div className="notice notice-note" role="status">
      <i aria-hidden="true">{'\u25CF'}</i>
      <div>
        <b>{t.notices.release.head}</b> {training ? t.notices.release.training : t.notices.release.still}{' '}
        <button type="button" className="quiet" onClick={offline.reload}>
          {t.notices.release.reload}
        </button>
      </div>
    </div>
  );
}
