// The configuration being edited beside the one that runs: what a restart would change is known before it happens.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Catalog, ConfigProblem, RunConfig } from '../protocol.ts';
import { changedFields, limitProblems } from './configEdits.ts';

export interface ConfigState {
  /** null until the engine has told its catalog. */
  readonly edited: RunConfig | null;
  readonly running: RunConfig | null;
  /** The engine's answer to the newest check. */
  readonly problems: readonly ConfigProblem[];
  readonly requestId: number;
  /** Takes effect at once, never needs a restart. */
  readonly secondsPerEpoch: number | null;
}

export type ConfigStore = StoreApi<ConfigState>;

export function createConfigStore(): ConfigStore {
  return createStore<ConfigState>(() => ({
    edited: null,
    running: null,
    problems: [],
    requestId: 0,
    secondsPerEpoch: null,
  }));
}

/** Keeps an answer only when it is about the newest question. */
export function applyChecked(
  store: ConfigStore,
  requestId: number,
  problems: readonly ConfigProblem[],
): void {
  if (store.getState().requestId === requestId) store.setState({ problems });
}

/** Fields that wait for a restart. */
export function waitingFields(state: ConfigState): readonly string[] {
  return state.edited && state.running ? changedFields(state.edited, state.running) : [];
}

/** The engine's problems and those that the limits tell, the first of each field and severity. */
export function allProblems(state: ConfigState, catalog: Catalog): readonly ConfigProblem[] {
  if (!state.edited) return [];
  const own = limitProblems(catalog, state.edited);
  const ownFields = new Set(own.map((problem) => problem.field));
  return [...own, ...state.problems.filter((problem) => !ownFields.has(problem.field))];
}
