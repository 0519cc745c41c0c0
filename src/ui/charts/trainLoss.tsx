// Training loss per epoch: it oscillates with the window, because the images change, not the network.

import { t } from '../../texts/texts.ts';
import type { Pick } from '../plot/curves.ts';
import { defineChart, type EpochChartProps } from '../plot/defineChart.ts';
import { MetricChart } from '../plot/MetricChart.tsx';
import { MetricReadout } from '../plot/MetricReadout.tsx';
import { StepLossLine } from '../plot/StepLossLine.tsx';
import { loss, tick } from '../words/numbers.ts';

const pick: Pick = (record) => record.trainLoss;

function axis(lowest: number, highest: number): readonly [number, number] {
  if (!Number.isFinite(lowest) || !Number.isFinite(highest)) return [0, 3];
  return [Math.max(0, Math.floor(lowest * 2 - 0.4) / 2), Math.ceil(highest * 2 + 0.4) / 2];
}

export default defineChart({
  id: 'trainLoss',
  words: () => t.charts.trainLoss,
  term: 'trainLoss',
  axis: 'epoch',
  order: 20,
  height: 72,
  Component: (room: EpochChartProps) => (
    <MetricChart
      {...room}
      pick={pick}
      best="lowest"
      mayBeLog
      axis={axis}
      format={tick}
      behind={<StepLossLine />}
    />
  ),
  Readout: () => <MetricReadout pick={pick} format={loss} />,
});
