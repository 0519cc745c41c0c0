// Test accuracy at the end of each epoch, always on the same images: the measure that counts.

import { t } from '../../texts/texts.ts';
import type { Pick } from '../plot/curves.ts';
import { defineChart, type EpochChartProps } from '../plot/defineChart.ts';
import { MetricChart } from '../plot/MetricChart.tsx';
import { MetricReadout } from '../plot/MetricReadout.tsx';
import { percentAxis } from '../plot/ticks.ts';
import { percent } from '../words/numbers.ts';

const pick: Pick = (record) => record.testAccuracy;

export default defineChart({
  id: 'testAccuracy',
  words: () => t.charts.testAccuracy,
  term: 'testAccuracy',
  axis: 'epoch',
  order: 40,
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
