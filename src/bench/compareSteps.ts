// Times several contestants by turns: each round gives every one the same number of steps, so that whatever else
// the machine does meets all of them alike.
import { median } from '../core/median.ts';

/** Whatever can be done again and again. */
export interface Timed {
  readonly id: string;
  step(index: number): void | Promise<void>;
  /** Resolves when the GPU has done every step. */
  finish(): Promise<void>;
}

export interface CompareOptions {
  readonly rounds: number;
  /** How long the slowest contestant's share of a round should be about. */
  readonly roundMs: number;
}

const mostSteps = 100;

async function millisecondsOf(contestant: Timed, steps: number): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < steps; i++) await contestant.step(i);
  await contestant.finish();
  return performance.now() - started;
}

/** Steps a round for which the slowest contestant needs about `roundMs`; at least one. */
export function stepsPerRound(slowestMs: number, roundMs: number): number {
  return Math.max(1, Math.min(mostSteps, Math.round(roundMs / slowestMs)));
}

/**
 * Median milliseconds a step of each contestant. They must have run before, so that every pipeline is compiled.
 */
export async function compareSteps(
  contestants: readonly Timed[],
  { rounds, roundMs }: CompareOptions,
): Promise<ReadonlyMap<string, number>> {
  let slowestMs = 0;
  for (const contestant of contestants) slowestMs = Math.max(slowestMs, await millisecondsOf(contestant, 1));
  const steps = stepsPerRound(slowestMs, roundMs);
  const times = new Map<string, number[]>(contestants.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round++) {
    // Another one first in every round: none has always just followed the same neighbour.
    for (let i = 0; i < contestants.length; i++) {
      const contestant = contestants[(round + i) % contestants.length]!;
      times.get(contestant.id)!.push((await millisecondsOf(contestant, steps)) / steps);
    }
  }
  return new Map([...times].map(([id, values]) => [id, median(values)]));
}
