// The loss of single steps as a faint line within its epoch's column; redrawn at most four times a second.
import { useEffect, useState } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { drawnPoints, minMaxSample } from '../../state/minMaxSample.ts';
import type { Run } from '../../state/run.ts';
import { focusedRun } from '../../state/runStore.ts';
import { usePage } from '../pageContext.ts';
import { useEpochAxis } from './EpochAxisContext.ts';

const redrawMs = 250;

function useSlowRun(): Run | null {
  const { runs } = usePage();
  const [run, setRun] = useState(() => focusedRun(runs.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = runs.subscribe((state) => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setRun(focusedRun(runs.getState()));
      }, redrawMs);
      if (state.focusId === null) setRun(null);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [runs]);
  return run;
}

export function StepLossLine() {
  const run = useSlowRun();
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const axis = useEpochAxis();
  if (!run || !area || !x || !y || run.steps.count < 2) return null;
  const { steps } = run;
  const points = minMaxSample(
    { count: steps.count, xAt: (i) => axis.at(steps.positionAt(i)), yAt: (i) => steps.lossAt(i) },
    drawnPoints,
  ).filter((point) => Number.isFinite(point.x));
  const clamp = (pixel: number) => Math.max(area.y, Math.min(area.y + area.height, pixel));
  const path = points.map((point) => `${(x(point.x) ?? 0).toFixed(1)},${clamp(y(point.y) ?? 0).toFixed(1)}`);
  return <polyline className="step-loss" points={path.join(' ')} />;
}
