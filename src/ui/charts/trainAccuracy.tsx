// Training accuracy per epoch, of the images that were trained: with a moving window they differ from epoch to epoch.

import { t } from '../../texts/texts.ts';
import type { Pick } from '../plot/curves.ts';
import { defineChart, type EpochChartProps } from '../plot/defineChart.ts';
import { MetricChart } from '../plot/MetricChart.tsx';
import { MetricReadout } from '../plot/MetricReadout.tsx';
import { percentAxis } from '../plot/ticks.ts';
import { percent } from '../words/numbers.ts';

const pick: Pick = (record) => record.trainAccuracy;

export default defineChart({
  id: 'trainAccuracy',
  words: () => t.charts.trainAccuracy,
  term: 'trainAccuracy',
  axis: 'epoch',
  order: 30,
  height: 41,
  Component: (room: EpochChartProps) => (
    <MetricChart
      {...room}
      pick={pick}
      best="highest"
      axis={percentAxis}
      format={(share) => percent(share, 0)}
    />
  ),
  Readout: () => <MetricReadout pick={pick} format={percent} />,
});
