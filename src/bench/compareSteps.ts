// Times several contestants by turns: each round gives every one about the same time, so that whatever else the machine
// does meets all of them alike, and so that none is charged more than another for waiting until the GPU answers.
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
  /** How long each contestant's share of a round should be about. */
  readonly roundMs: number;
}

const mostSteps = 100;

async function millisecondsOf(contestant: Timed, steps: number): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < steps; i++) await contestant.step(i);
  await contestant.finish();
  return performance.now() - started;
}

/** Steps a round for which a contestant needs about `roundMs`; at least one. */
export function stepsPerRound(stepMs: number, roundMs: number): number {
  return Math.max(1, Math.min(mostSteps, Math.round(roundMs / stepMs)));
}

/** Most of the time of few quick steps may be the GPU's answer: more are tried until their number hardly changes it. */
async function fittingSteps(contestant: Timed, roundMs: number): Promise<number> {
  // The first step may still compile or wake something.
  await millisecondsOf(contestant, 1);
  for (let steps = 1; ; ) {
    const wanted = stepsPerRound((await millisecondsOf(contestant, steps)) / steps, roundMs);
    if (wanted <= 2 * steps) return wanted;
    steps = wanted;
  }
}

/**
 * Median milliseconds a step of each contestant. They must have run before, so that every pipeline is compiled.
 */
export async function compareSteps(
  contestants: readonly Timed[],
  { rounds, roundMs }: CompareOptions,
): Promise<ReadonlyMap<string, number>> {
  const entrants: { contestant: Timed; steps: number; times: number[] }[] = [];
  for (const contestant of contestants) {
    entrants.push({ contestant, steps: await fittingSteps(contestant, roundMs), times: [] });
  }
  for (let round = 0; round < rounds; round++) {
    // Another one first in every round: none has always just followed the same neighbour.
    for (let i = 0; i < entrants.length; i++) {
      const { contestant, steps, times } = entrants[(round + i) % entrants.length]!;
      times.push((await millisecondsOf(contestant, steps)) / steps);
    }
  }
  return new Map(entrants.map(({ contestant, times }) => [contestant.id, median(times)]));
}
