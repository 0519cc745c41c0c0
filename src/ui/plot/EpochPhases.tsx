// Behind every chart over epochs: the annealing band, the epochs in which data still arrived, the ends of sweeps.
import { usePlotArea, useXAxisScale } from 'recharts';
import { useRun } from '../pageContext.ts';
import { annealStart, growingEpochs, sweepEnds } from './axisMarks.ts';

export function EpochPhases({ epochs }: { readonly epochs: number }) {
  const run = useRun((focus) => focus);
  const area = usePlotArea();
  const scale = useXAxisScale();
  if (!run || !area || !scale) return null;
  const x = (position: number) => scale(position) ?? 0;
  const bottom = area.y + area.height;
  const anneal = annealStart(run);
  const column = x(1.5) - x(0.5);
  return (
    <g className="phases">
      {anneal !== null && anneal < epochs && (
        <rect
          className="phase-anneal"
          x={x(anneal + 0.5)}
          y={area.y}
          width={x(epochs + 0.5) - x(anneal + 0.5)}
          height={area.height}
        />
      )}
      {growingEpochs(run.reports, run.config.trainCount).map((epoch) => (
        <rect
          key={epoch}
          className="phase-growing"
          x={x(epoch + 0.5)}
          y={area.y}
          width={column}
          height={area.height}
        />
      ))}
      {sweepEnds(run.reports).map((epoch) => (
        <line
          key={epoch}
          className="sweep-end"
          x1={x(epoch + 0.5)}
          x2={x(epoch + 0.5)}
          y1={area.y}
          y2={bottom}
        />
      ))}
    </g>
  );
}
