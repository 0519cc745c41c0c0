// Behind every chart over epochs: the annealing band, the epochs in which data still arrived, the ends of sweeps.
import { usePlotArea, useXAxisScale } from 'recharts';
import type { SelectionReport } from '../../core/records.ts';
import { useRun } from '../pageContext.ts';
import { annealStart, growingEpochs, sweepEnds } from './axisMarks.ts';

const none: readonly SelectionReport[] = [];

export function EpochPhases({ epochs }: { readonly epochs: number }) {
  const reports = useRun((run) => run?.reports ?? none);
  const anneal = useRun((run) => (run ? annealStart(run) : null));
  const trainCount = useRun((run) => run?.config.trainCount ?? 0);
  const area = usePlotArea();
  const scale = useXAxisScale();
  if (!area || !scale) return null;
  const x = (position: number) => scale(position) ?? 0;
  const bottom = area.y + area.height;
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
      {growingEpochs(reports, trainCount).map((epoch) => (
        <rect
          key={epoch}
          className="phase-growing"
          x={x(epoch + 0.5)}
          y={area.y}
          width={column}
          height={area.height}
        />
      ))}
      {sweepEnds(reports).map((epoch) => (
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
