// How many of the spoilt images each method leaves out, epoch by epoch: their recall.
import { chanceOf, recallOf } from '../../core/catchRates.ts';
import { isCorrupted } from '../../state/groundTruth.ts';
import { t } from '../../texts/texts.ts';
import { catchPick } from '../corruption/catchPick.ts';
import { defineChart, type EpochChartProps } from '../plot/defineChart.ts';
import { MetricChart } from '../plot/MetricChart.tsx';
import { MetricReadout } from '../plot/MetricReadout.tsx';
import { percent } from '../words/numbers.ts';

const pick = catchPick(recallOf);
/** A method that leaves out as many at random. */
const byChance = catchPick((counts) => chanceOf(counts).recall);
const axis = (): readonly [number, number] => [0, 1];

export default defineChart({
  id: 'catchRecall',
  words: () => t.charts.catchRecall,
  axis: 'epoch',
  order: 60,
  height: 41,
  isFor: isCorrupted,
  Component: (room: EpochChartProps) => (
    <MetricChart
      {...room}
      pick={pick}
      reference={byChance}
      axis={axis}
      format={(share) => percent(share, 0)}
    />
  ),
  Readout: () => <MetricReadout pick={pick} format={percent} />,
});
