// A race as the page sees it: its entrants and how often it is run.
import type { Lockstep, RunConfig } from '../protocol.ts';

/** A run that left another at a past epoch; it has a place of its own, behind those that began together. */
export interface Fork {
  readonly entrant: number;
  /** Entrant that it left: a ghost from then on. */
  readonly of: number;
  /** First epoch, from 0, that is its own. */
  readonly epoch: number;
  /** Its window is, or was, held by hand; else it goes on with other settings. */
  readonly byHand: boolean;
}

export interface Race {
  /** One to four configurations, with the first seed; the first is the one set on the left. */
  readonly entrants: readonly RunConfig[];
  readonly lockstep: Lockstep;
  /** Seeds of its repetitions, one after the other. */
  readonly seeds: readonly number[];
  /** The repetition at work, from 0. */
  readonly repeat: number;
  /** In the order of their entrants; absent while there are none. */
  readonly forks?: readonly Fork[];
}

/** How many entrants begin each repetition; the forks stand behind them. */
export function racerCount({ entrants, forks = [] }: Pick<Race, 'entrants' | 'forks'>): number {
  return entrants.length - forks.length;
}

export function forkOf(race: Pick<Race, 'forks'> | null, entrant: number): Fork | undefined {
  return race?.forks?.find((fork) => fork.entrant === entrant);
}

/** A run that a fork has left goes on by itself as a ghost. */
export function isGhost(race: Pick<Race, 'forks'> | null, entrant: number): boolean {
  return race?.forks?.some((fork) => fork.of === entrant) ?? false;
}

/** The configuration of `entrant` in repetition `repeat`. */
export function configOf({ entrants, seeds }: Race, entrant: number, repeat: number): RunConfig {
  return { ...entrants[entrant]!, seed: seeds[repeat]! };
}
