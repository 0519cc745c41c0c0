// The window over the loss axis: one bracket with rounded ends, always the same shape, that travels to its new place.
import { usePlotArea, useXAxisScale } from 'recharts';
import type { SelectionReport } from '../../core/records.ts';
import { windowGroups, windowPlace } from '../words/windowPlace.ts';
import { useTween } from './useTween.ts';
import { windowLosses } from './windowLosses.ts';

/** A bracket from x0 to x1 that opens downwards: `height` tall, ends rounded. */
export function bracketPath(x0: number, x1: number, top: number, height: number): string {
  const r = Math.min(6, height, Math.max(0.5, (x1 - x0) / 2));
  return `M${x0},${top + height}V${top + r}Q${x0},${top} ${x0 + r},${top}H${x1 - r}Q${x1},${top} ${x1},${top + r}V${top + height}`;
}

export function WindowBracket({ report }: { readonly report: SelectionReport }) {
  const x = useXAxisScale();
  const area = usePlotArea();
  const losses = windowLosses(report);
  const ends = losses && x ? [x(losses[0]) ?? 0, x(losses[1]) ?? 0] : [0, 0];
  const [from = 0, to = 0] = useTween(ends);
  if (!area || !x || !losses || !report.window) return null;
  const middle = Math.max(area.x + 110, Math.min(area.x + area.width - 110, (from + to) / 2));
  return (
    <g className="window-bracket">
      <rect className="window-tint" x={from} y={area.y} width={Math.max(0, to - from)} height={area.height} />
      <path d={bracketPath(from, Math.max(to, from + 2), area.y - 9, 11)} />
      <text x={middle} y={area.y - 14} textAnchor="middle">
        window: {windowGroups(report.window)}, {windowPlace(report.window)}
      </text>
    </g>
  );
}
