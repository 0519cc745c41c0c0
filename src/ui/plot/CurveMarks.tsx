// A ring around the best point of each curve, a dot on its newest.
import { useXAxisScale, useYAxisScale } from 'recharts';
import type { EntrantLook } from '../entrantLook.ts';
import type { Curve, CurvePoint } from './curves.ts';

interface Props {
  readonly curves: readonly Curve[];
  readonly looks: readonly EntrantLook[];
  readonly focused: number;
}

export function CurveMarks({ curves, looks, focused }: Props) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const place = (point: CurvePoint) => ({ cx: x(point.x) ?? 0, cy: y(point.y) ?? 0 });
  return (
    <g className="curve-marks">
      {curves.map(({ entrant, points, best }) => {
        const last = points.at(-1);
        const colour = looks[entrant]?.colour;
        return (
          <g
            key={entrant}
            stroke={colour}
            opacity={(looks[entrant]?.opacity ?? 1) * (entrant === focused ? 1 : 0.75)}
          >
            {last && <circle {...place(last)} r={3} fill={colour} stroke="none" />}
            {best && points.length > 1 && <circle {...place(best)} r={4.5} fill="none" strokeWidth={1.3} />}
          </g>
        );
      })}
    </g>
  );
}
