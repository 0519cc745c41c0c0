// One number an epoch, a line a run in its method's colour: the shape that losses, accuracies and ratios share.
import { type ReactNode, useMemo } from 'react';
import { Line } from 'recharts';
import { useShallow } from 'zustand/react/shallow';
import type { EpochRecord } from '../../core/records.ts';
import { methodColour } from '../methodColours.ts';
import { useAttendedEpoch, useRun, useRuns } from '../pageContext.ts';
import { epochNumber } from '../words/epochNumber.ts';
import type { EpochChartProps } from './defineChart.ts';
import { EmptyPlot } from './EmptyPlot.tsx';
import { EpochPlot } from './EpochPlot.tsx';

export type Pick = (record: EpochRecord) => number;

interface Props extends EpochChartProps {
  readonly pick: Pick;
  /** The vertical axis for the values seen so far. */
  readonly axis: (lowest: number, highest: number) => readonly [number, number];
  readonly format: (value: number) => string;
  readonly behind?: ReactNode;
}

const none: readonly EpochRecord[] = [];

/** One row an epoch, one column a run. */
function rowsOf(
  ids: readonly string[],
  recordsOfRuns: readonly (readonly EpochRecord[])[],
  pick: Pick,
): Record<string, number>[] {
  const rows = new Map<number, Record<string, number>>();
  ids.forEach((id, run) => {
    for (const record of recordsOfRuns[run] ?? none) {
      const value = pick(record);
      const row = rows.get(record.epoch) ?? { epoch: epochNumber(record.epoch) };
      if (Number.isFinite(value)) row[id] = value;
      rows.set(record.epoch, row);
    }
  });
  return [...rows.values()].sort((a, b) => (a.epoch ?? 0) - (b.epoch ?? 0));
}

export function MetricChart({ pick, axis, format, behind, ...room }: Props) {
  const ids = useRuns((state) => state.order);
  const records = useRuns(useShallow((state) => state.order.map((id) => state.runs[id]?.records ?? none)));
  const methods = useRuns(
    useShallow((state) => state.order.map((id) => state.runs[id]?.config.method ?? '')),
  );
  const rows = useMemo(() => rowsOf(ids, records, pick), [ids, records, pick]);
  const values = rows.flatMap(({ epoch: _, ...rest }) => Object.values(rest));
  const [from, to] = axis(Math.min(...values), Math.max(...values));
  const dots = room.epochs <= 60;
  return (
    <EpochPlot {...room} from={from} to={to} ticks={[from, (from + to) / 2, to]} format={format} rows={rows}>
      {behind}
      {ids.map((id, i) => {
        const colour = methodColour(methods[i] ?? '');
        return (
          <Line
            key={id}
            dataKey={id}
            stroke={colour}
            strokeWidth={1.5}
            dot={dots ? { r: 1.8, strokeWidth: 0, fill: colour } : false}
            activeDot={false}
            type="linear"
            connectNulls
            isAnimationActive={false}
          />
        );
      })}
      {rows.length === 0 && <EmptyPlot>The first point comes when epoch 1 is tested.</EmptyPlot>}
    </EpochPlot>
  );
}

/** The value of the epoch that is looked at, for the title line. */
export function MetricReadout({
  pick,
  format,
}: {
  readonly pick: Pick;
  readonly format: (v: number) => string;
}) {
  const epoch = useAttendedEpoch();
  const record = useRun((run) => run?.records.find((candidate) => candidate.epoch === epoch));
  const method = useRun((run) => run?.config.method ?? '');
  return (
    <span className={record ? 'readout' : 'readout quiet'}>
      <i className="swatch-line" style={{ background: methodColour(method) }} />
      {record ? format(pick(record)) : 'not yet'}
    </span>
  );
}
