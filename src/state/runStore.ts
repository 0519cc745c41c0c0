// All runs of a race by id, its repetitions with other seeds included. One is in focus.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineEvent } from '../protocol.ts';
import { configOf, type Fork, type Race } from './race.ts';
import { applyRunEvent, emptyRun, forkedRun, type Run } from './run.ts';

export interface RunsState {
  readonly runs: Readonly<Record<string, Run>>;
  /** Ids by repetition, then by entrant: the order in which they are drawn. */
  readonly order: readonly string[];
  /** The run that the loss axis, the header and the right column are about. */
  readonly focusId: string | null;
  /** null before the first start. */
  readonly race: Race | null;
}

export type RunStore = StoreApi<RunsState>;

export function createRunStore(): RunStore {
  return createStore<RunsState>(() => ({ runs: {}, order: [], focusId: null, race: null }));
}

/**
 * Replaces every run by the empty ones of a race that is about to start, the first in focus.
 *
 * @param ids one an entrant
 */
export function beginRace(store: RunStore, ids: readonly string[], race: Omit<Race, 'repeat'>): void {
  const begun = { ...race, repeat: 0 };
  const runs = ids.map((id, entrant) => emptyRun(id, configOf(begun, entrant, 0), entrant));
  store.setState({
    runs: Object.fromEntries(runs.map((run) => [run.id, run])),
    order: ids,
    focusId: ids[0] ?? null,
    race: begun,
  });
}

/** Adds the empty runs of the race's next repetition; the focus stays on the same entrant. */
export function beginRepeat(store: RunStore, ids: readonly string[]): void {
  store.setState((state) => {
    if (!state.race) return state;
    const repeat = state.race.repeat + 1;
    const race = { ...state.race, repeat };
    const added = ids.map((id, entrant) => emptyRun(id, configOf(race, entrant, repeat), entrant, repeat));
    const runs = { ...state.runs };
    // Images are large and only those of the runs at work are looked at.
    for (const run of Object.values(runs)) run.galleries.clear();
    for (const run of added) runs[run.id] = run;
    const entrant = focusedRun(state)?.entrant ?? 0;
    return { race, runs, order: [...state.order, ...ids], focusId: ids[entrant] ?? ids[0] ?? null };
  });
}

/**
 * Adds a run that leaves another at `epoch`, with a place of its own among the entrants, and brings it into focus.
 *
 * @returns false when there is no such run
 */
export function addFork(
  store: RunStore,
  ofId: string,
  fork: Pick<Run, 'id' | 'config' | 'held'> & Pick<Fork, 'epoch' | 'byHand'>,
): boolean {
  const { race, runs, order } = store.getState();
  const origin = runs[ofId];
  if (!race || !origin) return false;
  const { id, config, held, epoch, byHand } = fork;
  const entrant = race.entrants.length;
  const run = forkedRun(origin, { id, config, held, entrant }, epoch);
  store.setState({
    runs: { ...runs, [id]: run },
    order: [...order, id],
    focusId: id,
    race: {
      ...race,
      entrants: [...race.entrants, config],
      forks: [...(race.forks ?? []), { entrant, of: origin.entrant, epoch, byHand }],
    },
  });
  return true;
}

/** The state after `events`; events of runs that are gone are ignored. */
export function applyRunEvents(state: RunsState, events: readonly EngineEvent[]): RunsState {
  let runs: Record<string, Run> | null = null;
  for (const event of events) {
    if (!('runId' in event)) continue;
    const run = (runs ?? state.runs)[event.runId];
    if (!run) continue;
    const next = applyRunEvent(run, event);
    if (next === run) continue;
    runs ??= { ...state.runs };
    runs[event.runId] = next;
  }
  return runs ? { ...state, runs, race: withStarts(state.race, runs, events) } : state;
}

/** A run with other settings begins at the checkpoint that was really taken; a held window waits for its epoch. */
function withStarts(race: Race | null, runs: RunsState['runs'], events: readonly EngineEvent[]): Race | null {
  let changed = race;
  for (const event of events) {
    // One that goes on under its own id has left the other long ago.
    if (event.type !== 'started' || !event.from || event.from.runId === event.runId) continue;
    const { runId, from } = event;
    const forks = changed?.forks?.map((fork) =>
      fork.entrant === runs[runId]?.entrant && !fork.byHand ? { ...fork, epoch: from.epoch } : fork,
    );
    if (changed && forks) changed = { ...changed, forks };
  }
  return changed;
}

export function changeRun(store: RunStore, id: string, change: Partial<Run>): void {
  store.setState((state) => {
    const run = state.runs[id];
    return run ? { runs: { ...state.runs, [id]: { ...run, ...change } } } : state;
  });
}

export function focusOn(store: RunStore, id: string): void {
  if (store.getState().runs[id]) store.setState({ focusId: id });
}

export function focusedRun(state: RunsState): Run | null {
  return state.focusId === null ? null : (state.runs[state.focusId] ?? null);
}
