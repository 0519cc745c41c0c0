// What the profile panel shows of the run in focus, summed over the samples since it was opened.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineEvent, ProfileEvent } from '../protocol.ts';

/** All launches of a step that do the same, e.g. 'filterGradient', for whichever layer. */
export interface KernelKind {
  readonly kind: string;
  /** In one step. */
  readonly launches: number;
  /** Over all samples; null without timestamps. */
  readonly sumMs: number | null;
}

export interface PacePoint {
  /** Since the panel was opened. */
  readonly second: number;
  readonly imagesPerSecond: number;
}

export interface ProfileState {
  readonly open: boolean;
  readonly runId: string | null;
  readonly samples: number;
  /** In the order of the step. */
  readonly kinds: readonly KernelKind[];
  /** The newest. */
  readonly encodeMs: number | null;
  readonly runBytes: number | null;
  readonly sharedBytes: number | null;
  /** Every time so far was a multiple of 0.1 ms: the browser rounds. */
  readonly rounded: boolean;
  readonly openedMs: number;
  readonly pace: readonly PacePoint[];
}

export type ProfileStore = StoreApi<ProfileState>;

const mostPoints = 240;
const secondsBetweenPoints = 0.5;

const nothingYet = {
  runId: null,
  samples: 0,
  kinds: [],
  encodeMs: null,
  runBytes: null,
  sharedBytes: null,
  rounded: true,
  pace: [],
} as const;

export function createProfileStore(): ProfileStore {
  return createStore<ProfileState>(() => ({ ...nothingYet, open: false, openedMs: 0 }));
}

/** Opened or closed, it forgets what it had. */
export function openProfile(store: ProfileStore, open: boolean, nowMs: number): void {
  store.setState({ ...nothingYet, open, openedMs: nowMs });
}

/** 'step.filterGradient9' is a 'filterGradient'. */
export function kindOf(label: string): string {
  return label.slice(label.lastIndexOf('.') + 1).replace(/\d+$/, '');
}

/** The state after `event`; the same object when the panel is closed or the event is about something else. */
export function applyProfileEvent(
  state: ProfileState,
  event: EngineEvent,
  focusId: string | null,
  nowMs: number,
): ProfileState {
  if (!state.open || !('runId' in event) || event.runId !== focusId) return state;
  if (event.type === 'profile') return withSample(state, event);
  if (event.type !== 'steps' || event.imagesPerSecond === null) return state;
  const second = (nowMs - state.openedMs) / 1000;
  const last = state.pace.at(-1);
  if (last && second - last.second < secondsBetweenPoints) return state;
  const point = { second, imagesPerSecond: event.imagesPerSecond };
  return { ...state, pace: [...state.pace, point].slice(-mostPoints) };
}

function withSample(before: ProfileState, event: ProfileEvent): ProfileState {
  const state = before.runId === event.runId ? before : { ...before, ...nothingYet, pace: before.pace };
  const { runId, launches, encodeMs, runBytes, sharedBytes } = event;
  const sums = new Map<string, KernelKind>();
  for (const { label, ms } of launches) {
    const kind = kindOf(label);
    const earlier = state.kinds.find((candidate) => candidate.kind === kind);
    const sum = sums.get(kind) ?? { kind, launches: 0, sumMs: earlier?.sumMs ?? (ms === null ? null : 0) };
    sums.set(kind, {
      kind,
      launches: sum.launches + 1,
      sumMs: sum.sumMs === null || ms === null ? null : sum.sumMs + ms,
    });
  }
  const exact = launches.some(({ ms }) => ms !== null && Math.abs(ms * 10 - Math.round(ms * 10)) > 1e-6);
  return {
    ...state,
    ...{ runId, encodeMs, runBytes, sharedBytes },
    samples: state.samples + 1,
    kinds: [...sums.values()],
    rounded: state.rounded && !exact,
  };
}
