// The frame of every chart over epochs: same margins, same columns, phases behind, the chart's own marks in front.
import type { ReactNode } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import type { EpochChartProps } from './defineChart.ts';
import { EpochPhases } from './EpochPhases.tsx';
import { axisHeight, plotLeft, plotRight, plotWidth } from './plotFrame.ts';
import { epochTicks } from './ticks.ts';

interface Props extends EpochChartProps {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  /** One row an epoch, with its number in `epoch`. */
  readonly rows: readonly object[];
  readonly children: ReactNode;
}

export function EpochPlot({ width, height, last, epochs, from, to, ticks, format, rows, children }: Props) {
  const xTicks = epochTicks(epochs, plotWidth(width) / 44);
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
        dataKey="epoch"
        type="number"
        domain={[0.5, epochs + 0.5]}
        allowDataOverflow
        ticks={xTicks}
        interval={0}
        hide={!last}
        height={axisHeight}
        tickLine={false}
        axisLine={{ stroke: 'var(--axis)' }}
        tickMargin={4}
      />
      <YAxis
        type="number"
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
