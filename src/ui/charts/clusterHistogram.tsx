// The losses of all images, coloured by group, with centroids and the window: what SeTa sees before an epoch.
import { useMemo } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import { t } from '../../texts/texts.ts';
import { useRun } from '../pageContext.ts';
import { CentroidMarks, centroidStrip } from '../plot/CentroidMarks.tsx';
import { CorruptedMarks, CorruptedPattern } from '../plot/CorruptedMarks.tsx';
import { defineChart, type LossChartProps } from '../plot/defineChart.ts';
import { HistogramBarsLayer } from '../plot/HistogramBarsLayer.tsx';
import { barFloor, decades, histogramBars } from '../plot/histogramBars.ts';
import { axisHeight, plotLeft, plotRight } from '../plot/plotFrame.ts';
import { lossTicks } from '../plot/ticks.ts';
import { WindowBracket } from '../plot/WindowBracket.tsx';
import { shortCount, tick } from '../words/numbers.ts';

/** Room above the bars for the window's bracket and its name. */
const bracketRoom = 26;

function ClusterHistogram({ width, height, report, domain }: LossChartProps) {
  const bars = useMemo(() => {
    const order = report.categories.map((_, place) => place);
    return histogramBars(report.histogram, order);
  }, [report]);
  const corrupted = useRun((run) => run?.choices.at(report.epoch)?.corrupted ?? null);
  const ticks = decades(Math.max(10, ...bars.map((bar) => bar.total)));
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[]}
      margin={{ top: bracketRoom, right: plotRight, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--hairline)" syncWithTicks />
      <XAxis
        dataKey="loss"
        type="number"
        domain={[domain[0], domain[1]]}
        ticks={lossTicks(domain[1])}
        interval={0}
        allowDataOverflow
        tickFormatter={tick}
        tickLine={false}
        axisLine={{ stroke: 'var(--axis)' }}
        tickMargin={centroidStrip - 2}
        height={centroidStrip + axisHeight - 6}
        label={{
          value: t.charts.clusterHistogram.lossAxis,
          position: 'insideBottomLeft',
          dx: -plotLeft,
          dy: -1,
          className: 'gutter-name',
        }}
      />
      <YAxis
        type="number"
        scale="log"
        width={plotLeft}
        domain={[barFloor, ticks.at(-1) ?? 10]}
        ticks={ticks}
        interval={0}
        allowDataOverflow
        tickFormatter={shortCount}
        tickLine={false}
        axisLine={false}
        tickMargin={4}
      />
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="var(--hatch-ground)" />
          <line x1="0" y1="0" x2="0" y2="4" stroke="var(--hatch)" strokeWidth="2.2" />
        </pattern>
        <CorruptedPattern />
      </defs>
      <WindowBracket report={report} />
      <HistogramBarsLayer report={report} bars={bars} corrupted={corrupted} />
      {corrupted && <CorruptedMarks bars={bars} corrupted={corrupted} />}
      <CentroidMarks report={report} />
    </ComposedChart>
  );
}

export default defineChart({
  id: 'clusterHistogram',
  words: () => t.charts.clusterHistogram,
  term: 'lossHistogram',
  axis: 'loss',
  order: 10,
  height: 164,
  Component: ClusterHistogram,
});
