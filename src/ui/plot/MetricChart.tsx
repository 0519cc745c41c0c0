// One number an epoch, a line a run in its method's colour: the shape that losses, accuracies and ratios share.
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { Line } from 'recharts';
import type { EpochRecord } from '../../core/records.ts';
import type { Run } from '../../state/run.ts';
import { methodColour } from '../methodColours.ts';
import { useAttendedEpoch, useRun, useRuns } from '../pageContext.ts';
import { epochNumber } from '../words/epochNumber.ts';
import type { EpochChartProps } from './defineChart.ts';
import { EpochPlot } from './EpochPlot.tsx';

export type Pick = (record: EpochRecord) => number;

interface Props extends EpochChartProps {
  readonly pick: Pick;
  /** The vertical axis for the values seen so far. */
  readonly axis: (lowest: number, highest: number) => readonly [number, number];
  readonly format: (value: number) => string;
  readonly behind?: ReactNode;
}

/** One row an epoch, one column a run. */
function rowsOf(runs: readonly Run[], pick: Pick): Record<string, number>[] {
  const rows = new Map<number, Record<string, number>>();
  for (const run of runs) {
    for (const record of run.records) {
      const value = pick(record);
      const row = rows.get(record.epoch) ?? { epoch: epochNumber(record.epoch) };
      if (Number.isFinite(value)) row[run.id] = value;
      rows.set(record.epoch, row);
    }
  }
  return [...rows.values()].sort((a, b) => (a.epoch ?? 0) - (b.epoch ?? 0));
}

export function MetricChart({ pick, axis, format, behind, ...room }: Props) {
  const state = useDeferredValue(useRuns((runs) => runs));
  const runs = useMemo(() => state.order.flatMap((id) => state.runs[id] ?? []), [state]);
  const rows = useMemo(() => rowsOf(runs, pick), [runs, pick]);
  const values = rows.flatMap(({ epoch: _, ...rest }) => Object.values(rest));
  const [from, to] = axis(Math.min(...values), Math.max(...values));
  const dots = room.epochs <= 60;
  return (
    <EpochPlot {...room} from={from} to={to} ticks={[from, (from + to) / 2, to]} format={format} rows={rows}>
      {behind}
      {runs.map((run) => (
        <Line
          key={run.id}
          dataKey={run.id}
          stroke={methodColour(run.config.method)}
          strokeWidth={1.5}
          dot={dots ? { r: 1.8, strokeWidth: 0, fill: methodColour(run.config.method) } : false}
          activeDot={false}
          type="linear"
          connectNulls
          isAnimationActive={false}
        />
      ))}
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
    <span className="readout">
      <i className="swatch-line" style={{ background: methodColour(method) }} />
      {record ? format(pick(record)) : 'after this epoch'}
    </span>
  );
}
