// The window over epochs: a rounded band in each column from the easiest to the hardest loss in use.
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { SelectionReport } from '../../core/records.ts';
import { epochNumber } from '../words/epochNumber.ts';
import { windowLosses } from './windowLosses.ts';

export function WindowBand({ reports }: { readonly reports: readonly SelectionReport[] }) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!area || !x || !y) return null;
  const column = (x(2) ?? 0) - (x(1) ?? 0);
  const gap = column > 8 ? 1 : 0;
  return (
    <g className="window-band">
      {reports.map((report) => {
        const losses = windowLosses(report);
        if (!losses) return null;
        const left = (x(epochNumber(report.epoch) - 0.5) ?? 0) + gap;
        const top = Math.max(area.y, y(losses[1]) ?? 0);
        const bottom = Math.min(area.y + area.height, y(losses[0]) ?? 0);
        return (
          <rect
            key={report.epoch}
            x={left}
            y={top}
            width={Math.max(1, column - 2 * gap)}
            height={Math.max(2, bottom - top)}
            rx={Math.min(4, column / 3)}
          />
        );
      })}
    </g>
  );
}
