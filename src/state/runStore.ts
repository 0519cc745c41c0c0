// All runs by id. One is in focus; a race will hold several, each with its method's colour.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineEvent, RunConfig } from '../protocol.ts';
import { applyRunEvent, emptyRun, type Run } from './run.ts';

export interface RunsState {
  readonly runs: Readonly<Record<string, Run>>;
  /** Ids in the order in which they are drawn. */
  readonly order: readonly string[];
  /** The run that the loss axis, the header and the right column are about. */
  readonly focusId: string | null;
}

export type RunStore = StoreApi<RunsState>;

export function createRunStore(): RunStore {
  return createStore<RunsState>(() => ({ runs: {}, order: [], focusId: null }));
}

/** Replaces every run by an empty one that is about to start. */
export function beginRun(store: RunStore, id: string, config: RunConfig): void {
  store.setState({ runs: { [id]: emptyRun(id, config) }, order: [id], focusId: id });
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
  return runs ? { ...state, runs } : state;
}

export function changeRun(store: RunStore, id: string, change: Partial<Run>): void {
  store.setState((state) => {
    const run = state.runs[id];
    return run ? { runs: { ...state.runs, [id]: { ...run, ...change } } } : state;
  });
}

export function focusedRun(state: RunsState): Run | null {
  return state.focusId === null ? null : (state.runs[state.focusId] ?? null);
}
