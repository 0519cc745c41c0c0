// The frame of every chart over epochs: same margins, same columns, phases behind, the chart's own marks in front.
import type { ReactNode } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import type { EpochChartProps } from './defineChart.ts';
import { useEpochAxis } from './EpochAxisContext.ts';
import { EpochPhases } from './EpochPhases.tsx';
import { axisHeight, plotLeft, plotRight, plotWidth } from './plotFrame.ts';

interface Props extends EpochChartProps {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  /** One row a place on the axis, which is in `x`. */
  readonly rows: readonly object[];
  /** A logarithmic vertical axis; `from` is then above 0. */
  readonly log?: boolean;
  readonly children: ReactNode;
}

export function EpochPlot({
  width,
  height,
  last,
  epochs,
  from,
  to,
  ticks,
  format,
  rows,
  log,
  children,
}: Props) {
  const axis = useEpochAxis();
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows as object[]}
      margin={{ top: 5, right: plotRight, bottom: last ? 0 : 7, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--hairline)" syncWithTicks />
      <XAxis
        dataKey="x"
        type="number"
        domain={[axis.scale.from, axis.scale.to]}
        allowDataOverflow
        ticks={axis.ticks(plotWidth(width) / (axis.x === 'time' ? 70 : 44))}
        tickFormatter={axis.format}
        interval={0}
        hide={!last}
        height={axisHeight}
        tickLine={false}
        axisLine={{ stroke: 'var(--axis)' }}
        tickMargin={4}
      />
      <YAxis
        type="number"
        scale={log ? 'log' : 'linear'}
        width={plotLeft}
        domain={[from, to]}
        ticks={[...ticks]}
        allowDataOverflow
        interval={0}
        tickFormatter={format}
        tickLine={false}
        axisLine={false}
        tickMargin={4}
      />
      <EpochPhases epochs={epochs} />
      {children}
    </ComposedChart>
  );
}
