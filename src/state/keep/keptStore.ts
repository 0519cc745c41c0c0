// What the page shows of kept runs: the list, what happened on arrival, and why something could not be kept.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unfinished } from './goOnWith.ts';
import type { KeptRun } from './keptRun.ts';

export interface KeptState {
  /** Newest first. */
  readonly runs: readonly KeptRun[];
  /** False where they are gone when the page is closed. */
  readonly lasting: boolean;
  /** Why the newest epoch could not be kept; null while all is well. */
  readonly problem: string | null;
  /** The race that this visit went on with. */
  readonly wentOn: Unfinished | null;
  /** An unfinished race that it did not go on with. */
  readonly offer: { readonly race: Unfinished; readonly why: 'otherTab' | 'address' } | null;
  /** How the last import of a run file ended. */
  readonly imported: { readonly text: string; readonly wrong: boolean } | null;
}

export type KeptStore = StoreApi<KeptState>;

export function createKeptStore(lasting: boolean): KeptStore {
  return createStore<KeptState>(() => ({
    ...{ runs: [], lasting, problem: null, wentOn: null, offer: null, imported: null },
  }));
}
