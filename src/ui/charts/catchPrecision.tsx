// How many of the images that each method leaves out are spoilt, epoch by epoch: its precision.
import { chanceOf, precisionOf } from '../../core/catchRates.ts';
import { catchOf } from '../../state/catches.ts';
import { isCorrupted } from '../../state/groundTruth.ts';
import type { Pick } from '../plot/curves.ts';
import { defineChart, type EpochChartProps } from '../plot/defineChart.ts';
import { MetricChart } from '../plot/MetricChart.tsx';
import { MetricReadout } from '../plot/MetricReadout.tsx';
import { percentAxis } from '../plot/ticks.ts';
import { nothing, percent } from '../words/numbers.ts';

const pick: Pick = ({ epoch }, run) => {
  const counts = catchOf(run, epoch);
  return counts ? precisionOf(counts) : Number.NaN;
};
/** The share of all images that is spoilt: what leaving out at random would hit. */
const byChance: Pick = ({ epoch }, run) => {
  const counts = catchOf(run, epoch);
  return counts ? chanceOf(counts).precision : Number.NaN;
};

export default defineChart({
  id: 'catchPrecision',
  title: 'Left out and spoilt',
  unit: 'share of all left out: precision; thin: leaving out at random',
  axis: 'epoch',
  order: 61,
  height: 41,
  isFor: isCorrupted,
  Component: (room: EpochChartProps) => (
    <MetricChart
      {...room}
      pick={pick}
      reference={byChance}
      axis={percentAxis}
      format={(share) => percent(share, 0)}
    />
  ),
  Readout: () => (
    <MetricReadout
      pick={pick}
      format={(share) => (Number.isFinite(share) ? percent(share) : `${nothing} none out`)}
    />
  ),
});
