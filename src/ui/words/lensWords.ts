// What the lens sees, in numbers, and what it still lacks.
import {
  amplitudeSpectrum,
  explainedByChance,
  explainedByPhase,
  foldedBy,
  peakOf,
} from '../../core/oscillation.ts';
import { type ExpectedPeriod, epochsNeeded, epochsToCome, type Swing } from '../oscillation/swings.ts';
import { count, percent } from './numbers.ts';

/** How the period comes about. */
export function periodWords({ period, positions, motion }: ExpectedPeriod, name: string): string {
  const head = `${name}'s window has ${count(positions)} positions`;
  return motion === 'fallBack'
    ? `${head} and falls back after the last: the loss should repeat every ${count(period)} epochs.`
    : `${head} and turns round at both ends: the loss should repeat every ${count(period)} epochs, 2 \u00D7 (${count(positions)} \u2212 1).`;
}

/** Why there is nothing to see yet; null when there is. */
export function lacksWords(swings: readonly Swing[], expected: ExpectedPeriod | null): string | null {
  const needed = epochsNeeded(expected?.period ?? null);
  const most = Math.max(0, ...swings.map(({ curve }) => curve.length));
  if (most >= needed) return null;
  const why = expected ? `two periods of ${count(expected.period)}, and at least 8` : 'at least 8';
  const head = `The lens needs ${count(needed)} epochs between the first and the annealing (${why}); there are ${count(most)} so far.`;
  const toCome = Math.max(0, ...swings.map(({ run }) => epochsToCome(run)));
  if (toCome >= needed) return head;
  return `${head} These runs will have ${count(toCome)}: set more epochs${expected ? ', or fewer groups or a wider window for a shorter period' : ''}.`;
}

/** What one run shows. */
export function swingWords(name: string, { curve, calls }: Swing, period: number | null): string {
  const peak = peakOf(amplitudeSpectrum(curve));
  const highest = peak
    ? `highest peak at ${peak.period.toFixed(1)} epochs, ${peak.amplitude.toFixed(3)} nats`
    : 'no peak';
  if (period === null) return `${name}: ${highest}.`;
  const explained = explainedByPhase(curve, foldedBy(period, curve, calls));
  const chance = explainedByChance(period, curve, calls);
  const verdict = explained > chance ? 'more than' : 'no more than';
  return `${name}: the phase explains ${percent(explained, 0)} of the swing, ${verdict} shuffled epochs would (up to ${percent(chance, 0)}); ${highest}.`;
}
