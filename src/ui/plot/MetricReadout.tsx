// The exact values at the epoch that is looked at, one an entrant, for a chart's title line.
import type { Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { useAttendedEpoch, useRuns } from '../pageContext.ts';
import { LineSwatch } from '../parts/LineSwatch.tsx';
import { useEntrantNames, useLiveRuns } from '../race/useRaceRuns.ts';
import { nothing } from '../words/numbers.ts';
import type { Pick } from './curves.ts';
import { useEpochAxis } from './EpochAxisContext.ts';
import type { EpochAxis } from './epochAxis.ts';

interface Props {
  readonly pick: Pick;
  readonly format: (value: number) => string;
}

/** By epoch: that of the same number, or the newest while that epoch is at work; by images or time: the newest that `run` had got to by then. */
function recordAt(run: Run, epoch: number | null, focused: Run | null, axis: EpochAxis) {
  if (epoch === null) return undefined;
  if (axis.x === 'epoch' || run === focused) return run.records.findLast((record) => record.epoch <= epoch);
  const until = focused ? axis.recordAt(focused, epoch) : Number.NaN;
  return run.records.findLast((record) => axis.recordAt(run, record.epoch) <= until);
}

export function MetricReadout({ pick, format }: Props) {
  const epoch = useAttendedEpoch();
  const axis = useEpochAxis();
  const race = useRuns((state) => state.race);
  const focusId = useRuns((state) => state.focusId);
  const runs = useLiveRuns();
  const focused = runs.find(({ id }) => id === focusId) ?? null;
  const names = useEntrantNames();
  const records = runs.map((run) => recordAt(run, epoch, focused, axis));
  return (
    <span className={records.some(Boolean) ? 'readout' : 'readout quiet'}>
      {runs.map((run, i) => {
        const record = records[i];
        return (
          <span key={run.id} className="readout-value" title={names[run.entrant]}>
            <LineSwatch look={entrantLook(race, run.entrant)} />
            {record ? format(pick(record, run)) : runs.length > 1 ? nothing : t.plot.notYet}
          </span>
        );
      })}
    </span>
  );
}
