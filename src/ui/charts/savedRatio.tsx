// Share of the training work saved so far: 1 - images trained / images there.

import { t } from '../../texts/texts.ts';
import type { Pick } from '../plot/curves.ts';
import { defineChart, type EpochChartProps } from '../plot/defineChart.ts';
import { MetricChart } from '../plot/MetricChart.tsx';
import { MetricReadout } from '../plot/MetricReadout.tsx';
import { percentAxis } from '../plot/ticks.ts';
import { percent } from '../words/numbers.ts';

const pick: Pick = (record) => record.savedRatio;

export default defineChart({
  id: 'savedRatio',
  words: () => t.charts.savedRatio,
  term: 'savedRatio',
  axis: 'epoch',
  order: 50,
  height: 41,
  Component: (room: EpochChartProps) => (
    <MetricChart {...room} pick={pick} axis={percentAxis} format={(share) => percent(share, 0)} />
  ),
  Readout: () => <MetricReadout pick={pick} format={percent} />,
});
