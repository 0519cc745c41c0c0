// Whether a curve swings, and with which period: trend taken out, folded by phase, and its spectrum.

import { hashWords } from './hash.ts';

const shufflings = 200;

/**
 * What is left of a curve after the parabola that fits it best (least squares) is taken away: learning lowers the loss
 * slowly and smoothly, the window swings it fast.
 *
 * @param values at equal distances, finite
 */
export function detrended(values: readonly number[]): number[] {
  const n = values.length;
  // Powers of time made orthogonal to the ones before: what each takes away the next finds gone.
  const basis: number[][] = [];
  let rest = [...values];
  for (let degree = 0; degree <= 2 && degree < n; degree++) {
    const power = Array.from({ length: n }, (_, i) => ((2 * i) / Math.max(1, n - 1) - 1) ** degree);
    const base = basis.reduce((left, other) => without(left, other), power);
    basis.push(base);
    rest = without(rest, base);
  }
  return rest;
}

/** `values` without their part along `direction`. */
function without(values: readonly number[], direction: readonly number[]): number[] {
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, one, i) => sum + one * b[i]!, 0);
  const length = dot(direction, direction);
  const share = length > 1e-12 ? dot(values, direction) / length : 0;
  return values.map((value, i) => value - share * direction[i]!);
}

export interface SpectrumPoint {
  /** Epochs of a full swing, from 2 on. */
  readonly period: number;
  /** Of the sine with this period that is in the curve, in the curve's unit. */
  readonly amplitude: number;
}

/** Frequencies between two that n values can tell apart: the peak of a period that does not divide n is then seen. */
const finer = 4;

/**
 * Amplitude spectrum of a detrended curve under a Hann window (which keeps one period from leaking into all others),
 * from the longest period that fits twice down to 2. By the plain sum: a few hundred epochs at most.
 *
 * Harris, "On the use of windows for harmonic analysis with the discrete Fourier transform", Proc. IEEE 66 (1978).
 */
export function amplitudeSpectrum(curve: readonly number[]): SpectrumPoint[] {
  const n = curve.length;
  const weights = curve.map((_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / n));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const points: SpectrumPoint[] = [];
  for (let step = 2 * finer; step <= (finer * n) / 2; step++) {
    const frequency = step / (finer * n);
    let [cosine, sine] = [0, 0];
    for (const [i, value] of curve.entries()) {
      const angle = 2 * Math.PI * frequency * i;
      cosine += weights[i]! * value * Math.cos(angle);
      sine += weights[i]! * value * Math.sin(angle);
    }
    // At period 2 the sine's mirror falls onto itself.
    const mirrored = 2 * step === finer * n ? 1 : 2;
    points.push({ period: 1 / frequency, amplitude: (mirrored * Math.hypot(cosine, sine)) / total });
  }
  return points;
}

/** The highest point; undefined for an empty spectrum. */
export function peakOf(points: readonly SpectrumPoint[]): SpectrumPoint | undefined {
  return points.reduce<SpectrumPoint | undefined>(
    (best, point) => (best && best.amplitude >= point.amplitude ? best : point),
    undefined,
  );
}

export interface Phase {
  /** From 0. */
  readonly phase: number;
  readonly values: readonly number[];
  readonly mean: number;
}

/** Lays the curve's periods over each other. @param calls by place in the curve, the number whose remainder is the phase */
export function foldedBy(period: number, curve: readonly number[], calls: readonly number[]): Phase[] {
  return Array.from({ length: period }, (_, phase) => {
    const values = curve.filter((_value, i) => calls[i]! % period === phase);
    return { phase, values, mean: values.reduce((sum, value) => sum + value, 0) / values.length };
  });
}

/**
 * What the phase seems to explain of a curve in which it explains nothing: the share that 95 of 100 shufflings of the
 * curve stay below. Seeded, so that the same curve always gives the same.
 */
export function explainedByChance(
  period: number,
  curve: readonly number[],
  calls: readonly number[],
): number {
  const shares: number[] = [];
  for (let round = 0; round < shufflings; round++) {
    const shuffled = [...curve];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const other = hashWords(round, i) % (i + 1);
      [shuffled[i], shuffled[other]] = [shuffled[other]!, shuffled[i]!];
    }
    shares.push(explainedByPhase(shuffled, foldedBy(period, shuffled, calls)));
  }
  return shares.sort((a, b) => a - b)[Math.floor(0.95 * shufflings)]!;
}

/** Share of a curve's variance that its phase explains (0 to 1); NaN for a flat curve. */
export function explainedByPhase(curve: readonly number[], phases: readonly Phase[]): number {
  const mean = curve.reduce((sum, value) => sum + value, 0) / curve.length;
  const all = curve.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const between = phases.reduce(
    (sum, { values, mean: own }) => sum + (values.length && values.length * (own - mean) ** 2),
    0,
  );
  return between / all;
}
