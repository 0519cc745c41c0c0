// The window over epochs: a rounded band in each column from the easiest to the hardest loss in use.
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { SelectionReport } from '../../core/records.ts';
import { useEpochAxis } from './EpochAxisContext.ts';
import { windowLosses } from './windowLosses.ts';

export function WindowBand({ reports }: { readonly reports: readonly SelectionReport[] }) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const axis = useEpochAxis();
  if (!area || !x || !y) return null;
  return (
    <g className="window-band">
      {reports.map((report) => {
        const losses = windowLosses(report);
        const [from, to] = [axis.at(report.epoch), axis.at(report.epoch + 1)];
        if (!losses || !Number.isFinite(to - from)) return null;
        const column = (x(to) ?? 0) - (x(from) ?? 0);
        const gap = column > 8 ? 1 : 0;
        const left = (x(from) ?? 0) + gap;
        const top = Math.max(area.y, y(losses[1]) ?? 0);
        const bottom = Math.min(area.y + area.height, y(losses[0]) ?? 0);
        return (
          <rect
            key={report.epoch}
            className={report.window?.byHand ? 'by-hand' : undefined}
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
