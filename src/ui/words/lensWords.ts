// What the lens sees, in numbers, and what it still lacks.
import {
  amplitudeSpectrum,
  explainedByChance,
  explainedByPhase,
  foldedBy,
  peakOf,
} from '../../core/oscillation.ts';
import { t } from '../../texts/texts.ts';
import { type ExpectedPeriod, epochsNeeded, epochsToCome, type Swing } from '../oscillation/swings.ts';
import { count, fixed, percent } from './numbers.ts';

/** How the period comes about. */
export function periodWords({ period, positions, motion }: ExpectedPeriod, name: string): string {
  return t.oscillation.period[motion](name, count(positions), count(period));
}

/** Why there is nothing to see yet; null when there is. */
export function lacksWords(swings: readonly Swing[], expected: ExpectedPeriod | null): string | null {
  const needed = epochsNeeded(expected?.period ?? null);
  const most = Math.max(0, ...swings.map(({ curve }) => curve.length));
  if (most >= needed) return null;
  const { lacks } = t.oscillation;
  const why = expected ? lacks.periods(count(expected.period)) : lacks.least;
  const head = lacks.head(count(needed), why, count(most));
  const toCome = Math.max(0, ...swings.map(({ run }) => epochsToCome(run)));
  if (toCome >= needed) return head;
  const rest = (expected ? lacks.tooFewForPeriod : lacks.tooFew)(count(toCome));
  return `${head} ${rest}`;
}

/** What one run shows. */
export function swingWords(name: string, { curve, calls }: Swing, period: number | null): string {
  const peak = peakOf(amplitudeSpectrum(curve));
  const words = t.oscillation.swing;
  const highest = peak ? words.peak(fixed(peak.period, 1), fixed(peak.amplitude, 3)) : words.noPeak;
  if (period === null) return words.alone(name, highest);
  const explained = explainedByPhase(curve, foldedBy(period, curve, calls));
  const chance = explainedByChance(period, curve, calls);
  const verdict = explained > chance ? words.more : words.noMore;
  return verdict(name, percent(explained, 0), percent(chance, 0), highest);
}
