// The configuration being edited beside the one that runs: what a restart would change is known before it happens.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Catalog, ConfigProblem, MatchedEvent, RunConfig } from '../protocol.ts';
import { changedFields, limitProblems } from './configEdits.ts';
import { changedRaceFields, entrantsOf, noRace, type RaceSettings } from './raceSettings.ts';

export interface ConfigState {
  /** null until the engine has told its catalog. */
  readonly edited: RunConfig | null;
  readonly running: RunConfig | null;
  /** The race being edited around `edited`, and the one that runs. */
  readonly race: RaceSettings;
  readonly runningRace: RaceSettings;
  /** The engine's answer to the newest check, by entrant. */
  readonly problems: readonly (readonly ConfigProblem[])[];
  readonly requestId: number;
  /** The engine's answer on equal pruned %; null where it was not asked. */
  readonly matched: MatchedEvent | null;
  /** Takes effect at once, never needs a restart. */
  readonly secondsPerEpoch: number | null;
  /** What the link that the page was opened with had and could not be read. */
  readonly linkNotices: readonly string[];
  /** The settings with which a restart was refused; an edit makes others of them. */
  readonly refused: Pick<ConfigState, 'edited' | 'race'> | null;
}

export type ConfigStore = StoreApi<ConfigState>;

export function createConfigStore(): ConfigStore {
  return createStore<ConfigState>(() => ({
    edited: null,
    running: null,
    race: noRace,
    runningRace: noRace,
    problems: [],
    requestId: 0,
    matched: null,
    secondsPerEpoch: null,
    linkNotices: [],
    refused: null,
  }));
}

/** Keeps an answer only when it is about the newest question. */
export function applyChecked(
  store: ConfigStore,
  requestId: number,
  problems: readonly (readonly ConfigProblem[])[],
): void {
  if (store.getState().requestId === requestId) store.setState({ problems });
}

/** Whether the ratios of equal pruned % are still being solved for what is set now. */
export function isMatching({ race, matched, requestId }: ConfigState): boolean {
  return race.equalPruned && matched?.requestId !== requestId;
}

/** Fields that wait for a restart. */
export function waitingFields({ edited, running, race, runningRace }: ConfigState): readonly string[] {
  if (!edited || !running) return [];
  return [...changedFields(edited, running), ...changedRaceFields(race, runningRace)];
}

/**
 * The engine's problems and those that the limits tell, the first of each field and severity.
 *
 * @param entrant 0: the run on the left
 */
export function problemsOf(state: ConfigState, catalog: Catalog, entrant: number): readonly ConfigProblem[] {
  if (!state.edited) return [];
  const config = entrantsOf(state.edited, state.race)[entrant];
  if (!config) return [];
  const own = limitProblems(catalog, config);
  const ownFields = new Set(own.map((problem) => problem.field));
  const told = state.problems[entrant] ?? [];
  return [...own, ...told.filter((problem) => !ownFields.has(problem.field))];
}

/** True while what is set is what a restart was refused with. */
export function isRefused({ edited, race, refused }: ConfigState): boolean {
  return refused !== null && refused.edited === edited && refused.race === race;
}

/** The problems of all entrants. */
export function allProblems(state: ConfigState, catalog: Catalog): readonly ConfigProblem[] {
  return [0, ...state.race.rivals.map((_, i) => i + 1)].flatMap((i) => problemsOf(state, catalog, i));
}
