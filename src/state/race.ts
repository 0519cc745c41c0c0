// A race as the page sees it: its entrants and how often it is run.
import type { Lockstep, RunConfig } from '../protocol.ts';

export interface Race {
  /** One to four configurations, with the first seed; the first is the one set on the left. */
  readonly entrants: readonly RunConfig[];
  readonly lockstep: Lockstep;
  /** Seeds of its repetitions, one after the other. */
  readonly seeds: readonly number[];
  /** The repetition at work, from 0. */
  readonly repeat: number;
}

/** The configuration of `entrant` in repetition `repeat`. */
export function configOf({ entrants, seeds }: Race, entrant: number, repeat: number): RunConfig {
  return { ...entrants[entrant]!, seed: seeds[repeat]! };
}
