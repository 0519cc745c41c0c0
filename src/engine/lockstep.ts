// Which run of a race goes next. It decides the order of work alone, never what a run computes.
import type { Lockstep } from '../protocol.ts';

/** How far a run is. */
export interface Runner {
  /** Epochs closed. */
  readonly epoch: number;
  /** Epochs closed and the share of the present one: 2.5 is half through the third. */
  readonly progress: number;
  /** Samples trained so far. */
  readonly samples: number;
  /** Wall time of its own work so far. */
  readonly seconds: number;
}

/** Those that may go on: by epoch nobody begins the next before all have closed theirs. */
export function mayGo<T extends Runner>(runners: readonly T[], lockstep: Lockstep): T[] {
  if (lockstep !== 'epoch') return [...runners];
  const furthestBack = Math.min(...runners.map(({ epoch }) => epoch));
  return runners.filter(({ epoch }) => epoch === furthestBack);
}

const measures = {
  epoch: ({ progress }) => progress,
  samples: ({ samples }) => samples,
  time: ({ seconds }) => seconds,
} satisfies Record<Lockstep, (runner: Runner) => number>;

/** The one that is furthest behind of those that may go, the first where several are; undefined when there are none. */
export function nextToGo<T extends Runner>(runners: readonly T[], lockstep: Lockstep): T | undefined {
  const measure = measures[lockstep];
  return mayGo(runners, lockstep).reduce<T | undefined>(
    (behind, runner) => (behind && measure(behind) <= measure(runner) ? behind : runner),
    undefined,
  );
}
