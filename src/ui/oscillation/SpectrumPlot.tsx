// The spectrum of each run's training loss, with the period that the window should give it.
import { useMemo } from 'react';
import { amplitudeSpectrum } from '../../core/oscillation.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { useRuns } from '../pageContext.ts';
import { niceCeiling } from '../plot/ticks.ts';
import { plain, tick } from '../words/numbers.ts';
import { LensPlot } from './LensPlot.tsx';
import type { Swing } from './swings.ts';

interface Props {
  readonly swings: readonly Swing[];
  /** Epochs; null when no run has a window. */
  readonly period: number | null;
}

const periods = [100, 50, 20, 10, 6, 4, 3, 2.5, 2];

export function SpectrumPlot({ swings, period }: Props) {
  const race = useRuns((state) => state.race);
  const spectra = useMemo(() => swings.map(({ curve }) => amplitudeSpectrum(curve)), [swings]);
  const longest = Math.max(2, ...spectra.flatMap((points) => points[0]?.period ?? []));
  const highest = niceCeiling(Math.max(0.01, ...spectra.flat().map(({ amplitude }) => amplitude)));
  return (
    <LensPlot
      title={t.oscillation.spectrum.title}
      unit={t.oscillation.spectrum.unit}
      name={t.oscillation.spectrum.name(String(swings.length))}
      xName={t.oscillation.spectrum.axis}
      xRange={[1 / longest, 0.5]}
      xTicks={periods.filter((one) => one <= longest).map((one) => ({ at: 1 / one, text: plain(one) }))}
      yRange={[0, highest]}
      yTicks={[0, highest / 2, highest].map((at) => ({ at, text: tick(Number(at.toPrecision(2))) }))}
    >
      {({ x, y, top, bottom }) => (
        <>
          {period !== null && period <= longest && (
            <g className="lens-expected">
              <line x1={x(1 / period)} x2={x(1 / period)} y1={top} y2={bottom} />
              <text x={x(1 / period)} y={top - 4} textAnchor="middle">
                {t.oscillation.spectrum.expected(String(period))}
              </text>
            </g>
          )}
          {swings.map(({ run }, i) => {
            const { colour, dash } = entrantLook(race, run.entrant);
            return (
              <polyline
                key={run.id}
                points={(spectra[i] ?? [])
                  .map(({ period: own, amplitude }) => `${x(1 / own)},${y(amplitude)}`)
                  .join(' ')}
                fill="none"
                stroke={colour}
                strokeWidth="1.8"
                strokeDasharray={dash}
              />
            );
          })}
        </>
      )}
    </LensPlot>
  );
}
