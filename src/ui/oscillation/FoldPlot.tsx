// Training loss by phase of the window: all periods laid over each other, the mean of each phase as a line.
import { foldedBy } from '../../core/oscillation.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { useRuns } from '../pageContext.ts';
import { niceCeiling } from '../plot/ticks.ts';
import { plain } from '../words/numbers.ts';
import { LensPlot } from './LensPlot.tsx';
import type { ExpectedPeriod, Swing } from './swings.ts';

interface Props {
  readonly swings: readonly Swing[];
  readonly expected: ExpectedPeriod;
}

function signed(value: number): string {
  if (value === 0) return '0';
  return (value > 0 ? '+' : '\u2212') + plain(Number(Math.abs(value).toPrecision(2)));
}

function axisName({ motion, order, period }: ExpectedPeriod): string {
  const words = t.oscillation.fold;
  const easyFirst = order === 'easyToHard';
  if (motion === 'fallBack') return (easyFirst ? words.easyFirst : words.hardFirst)(String(period));
  return easyFirst ? words.easyFirstTurning : words.hardFirstTurning;
}

export function FoldPlot({ swings, expected }: Props) {
  const race = useRuns((state) => state.race);
  const { period } = expected;
  const reach = niceCeiling(Math.max(0.01, ...swings.flatMap(({ curve }) => curve.map(Math.abs))));
  const every = Math.ceil(period / 12);
  const phases = Array.from({ length: period }, (_, i) => i).filter((i) => i % every === 0);
  return (
    <LensPlot
      title={t.oscillation.fold.title}
      unit={t.oscillation.fold.unit}
      name={t.oscillation.fold.name(String(swings.length))}
      xName={axisName(expected)}
      xRange={[0.6, period + 0.4]}
      xTicks={phases.map((phase) => ({ at: phase + 1, text: `${phase + 1}` }))}
      yRange={[-reach, reach]}
      yTicks={[-reach, 0, reach].map((at) => ({ at, text: signed(at) }))}
    >
      {({ x, y }) =>
        swings.map(({ run, curve, calls }, place) => {
          const { colour, dash } = entrantLook(race, run.entrant);
          const folded = foldedBy(period, curve, calls).filter(({ values }) => values.length > 0);
          // Beside each other, so that the dots of two runs do not hide one another.
          const aside = (place - (swings.length - 1) / 2) * 0.09;
          return (
            <g key={run.id}>
              {folded.flatMap(({ phase, values }) =>
                values.map((value, i) => (
                  <circle
                    // biome-ignore lint/suspicious/noArrayIndexKey: the dots of a phase come in the order of epochs
                    key={`${phase}/${i}`}
                    cx={x(phase + 1 + aside)}
                    cy={y(value)}
                    r="2"
                    fill={colour}
                    fillOpacity="0.4"
                  />
                )),
              )}
              <polyline
                points={folded.map(({ phase, mean }) => `${x(phase + 1 + aside)},${y(mean)}`).join(' ')}
                fill="none"
                stroke={colour}
                strokeWidth="1.8"
                strokeDasharray={dash}
              />
            </g>
          );
        })
      }
    </LensPlot>
  );
}
