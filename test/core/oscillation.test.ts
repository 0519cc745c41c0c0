import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import {
  amplitudeSpectrum,
  detrended,
  explainedByChance,
  explainedByPhase,
  foldedBy,
  peakOf,
} from '../../src/core/oscillation.ts';
import { windowPeriod, windowStart } from '../../src/core/window.ts';

const times = (n: number) => Array.from({ length: n }, (_, i) => i);
const noise = (i: number) => hash32(i + 1) / 2 ** 32 - 0.5;

test('a parabola is all trend, a swing is none', () => {
  for (const left of detrended(times(40).map((t) => 3 - 0.2 * t + 0.01 * t * t)))
    expect(left).toBeCloseTo(0, 9);
  const swing = times(60).map((t) => Math.sin((2 * Math.PI * t) / 6));
  const both = detrended(times(60).map((t) => swing[t]! + 2 - 0.05 * t));
  for (const t of times(60)) expect(Math.abs(both[t]! - swing[t]!)).toBeLessThan(0.1);
});

test.each([1, 2, 3])('%i values have a trend and nothing else', (n) => {
  for (const left of detrended(times(n).map((t) => t * t + 1))) expect(left).toBeCloseTo(0, 9);
});

test.each([
  [24, 6],
  [36, 6],
  [50, 6],
  [90, 11],
  [40, 4.5],
])('of %i epochs that swing with period %d the spectrum peaks there, as high as they swing', (n, period) => {
  const curve = times(n).map(
    (t) => 2 - 0.01 * t + 0.3 * Math.sin((2 * Math.PI * t) / period + 1) + 0.05 * noise(t),
  );
  const peak = peakOf(amplitudeSpectrum(detrended(curve)))!;
  expect(Math.abs(peak.period - period)).toBeLessThan(period / 10);
  expect(peak.amplitude).toBeGreaterThan(0.25);
  expect(peak.amplitude).toBeLessThan(0.35);
});

test('noise alone has no peak that comes near', () => {
  const curve = times(48).map((t) => 0.05 * noise(t));
  expect(peakOf(amplitudeSpectrum(detrended(curve)))!.amplitude).toBeLessThan(0.02);
});

test('periods go from half the length down to two', () => {
  const periods = amplitudeSpectrum(detrended(times(30).map(noise))).map(({ period }) => period);
  expect(periods[0]).toBeCloseTo(15, 9);
  expect(periods.at(-1)).toBeCloseTo(2, 9);
  expect(amplitudeSpectrum([])).toEqual([]);
});

test('at period two the amplitude is that of the swing as well', () => {
  const spectrum = amplitudeSpectrum(times(40).map((t) => (t % 2 ? 0.2 : -0.2)));
  expect(spectrum.at(-1)!.amplitude).toBeCloseTo(0.2, 6);
});

test('folding lays equal phases over each other and tells how much they explain', () => {
  const calls = times(25).map((i) => i + 1);
  const curve = calls.map((call) => call % 5);
  const phases = foldedBy(5, curve, calls);
  expect(phases.map(({ mean }) => mean)).toEqual([0, 1, 2, 3, 4]);
  expect(phases.every(({ values }) => values.length === 5)).toBe(true);
  expect(explainedByPhase(curve, phases)).toBeCloseTo(1, 9);
  const noisy = times(400).map(noise);
  expect(explainedByPhase(noisy, foldedBy(5, noisy, times(400)))).toBeLessThan(0.05);
  expect(explainedByPhase([1, 1], foldedBy(1, [1, 1], [0, 1]))).toBeNaN();
});

test.each([
  [6, 'fallBack'],
  [6, 'continuous'],
  [2, 'continuous'],
  [1, 'fallBack'],
  [1, 'continuous'],
] as const)(
  '%i positions, %s: after a period the window stands where it stood, and not before',
  (positions, motion) => {
    const period = windowPeriod(positions, motion);
    const at = (call: number) => windowStart(call, positions, motion);
    const path = times(40).map(at);
    expect(path.map((_, i) => at(i + period))).toEqual(path);
    for (let shorter = 1; shorter < period; shorter++) {
      expect(path.map((_, i) => at(i + shorter))).not.toEqual(path);
    }
  },
);

test('noise stays below what shuffling gives in about 95 of 100 curves, a swing is far above', () => {
  const calls = times(24).map((i) => i + 1);
  const above = times(60).filter((k) => {
    const curve = calls.map((call) => noise(1000 * k + call));
    return explainedByPhase(curve, foldedBy(6, curve, calls)) > explainedByChance(6, curve, calls);
  });
  expect(above.length).toBeLessThan(10);
  const swing = calls.map((call) => Math.sin((2 * Math.PI * call) / 6) + 0.3 * noise(call));
  expect(explainedByChance(6, swing, calls)).toBeLessThan(0.6);
  expect(explainedByPhase(swing, foldedBy(6, swing, calls))).toBeGreaterThan(0.9);
});
