// How many of the images that each method leaves out are spoilt, epoch by epoch: its precision.
import { chanceOf, precisionOf } from '../../core/catchRates.ts';
import { isCorrupted } from '../../state/groundTruth.ts';
import { t } from '../../texts/texts.ts';
import { catchPick } from '../corruption/catchPick.ts';
import { defineChart, type EpochChartProps } from '../plot/defineChart.ts';
import { MetricChart } from '../plot/MetricChart.tsx';
import { MetricReadout } from '../plot/MetricReadout.tsx';
import { percentAxis } from '../plot/ticks.ts';
import { nothing, percent } from '../words/numbers.ts';

const pick = catchPick(precisionOf);
/** The share of all images that is spoilt: what leaving out at random would hit. */
const byChance = catchPick((counts) => chanceOf(counts).precision);

export default defineChart({
  id: 'catchPrecision',
  words: () => t.charts.catchPrecision,
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
      format={(share) =>
        Number.isFinite(share) ? percent(share) : `${nothing} ${t.charts.catchPrecision.noneOut}`
      }
    />
  ),
});
