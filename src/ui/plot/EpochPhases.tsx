// Behind every chart over epochs: the annealing band, the epochs in which data still arrived, the ends of sweeps.
import { usePlotArea, useXAxisScale } from 'recharts';
import type { SelectionReport } from '../../core/records.ts';
import { useRun } from '../pageContext.ts';
import { annealStart, growingEpochs, sweepEnds } from './axisMarks.ts';
import { useEpochAxis } from './EpochAxisContext.ts';

const none: readonly SelectionReport[] = [];

export function EpochPhases({ epochs }: { readonly epochs: number }) {
  const reports = useRun((run) => run?.reports ?? none);
  const anneal = useRun((run) => (run ? annealStart(run) : null));
  const trainCount = useRun((run) => run?.config.trainCount ?? 0);
  const area = usePlotArea();
  const scale = useXAxisScale();
  const axis = useEpochAxis();
  if (!area || !scale) return null;
  /** Pixels of a place in epochs from 0, null where it is not known yet. */
  const x = (position: number) => {
    const place = axis.at(position);
    return Number.isFinite(place) ? (scale(place) ?? 0) : null;
  };
  const bottom = area.y + area.height;
  const annealAt = anneal !== null && anneal < epochs ? x(anneal) : null;
  return (
    <g className="phases">
      {annealAt !== null && (
        <rect
          className="phase-anneal"
          x={annealAt}
          y={area.y}
          width={Math.max(0, (x(epochs) ?? x(reports.length) ?? annealAt) - annealAt)}
          height={area.height}
        />
      )}
      {growingEpochs(reports, trainCount).map((epoch) => {
        const [left, right] = [x(epoch), x(epoch + 1)];
        return left === null || right === null ? null : (
          <rect
            key={epoch}
            className="phase-growing"
            x={left}
            y={area.y}
            width={right - left}
            height={area.height}
          />
        );
      })}
      {sweepEnds(reports).map((epoch) => {
        const at = x(epoch);
        return (
          at !== null && <line key={epoch} className="sweep-end" x1={at} x2={at} y1={area.y} y2={bottom} />
        );
      })}
    </g>
  );
}
