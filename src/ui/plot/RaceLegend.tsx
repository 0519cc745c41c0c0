// The entrants of a race by colour and name; a click brings a run into focus.
import type { Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { useActions, useRuns } from '../pageContext.ts';
import { LineSwatch } from '../parts/LineSwatch.tsx';
import { useEntrantNames, useLiveRuns } from '../race/useRaceRuns.ts';

function stateOf(run: Run | undefined): string {
  if (run?.phase === 'failed') return t.plot.legend.stopped;
  return run?.phase === 'finished' ? t.plot.legend.done : '';
}

export function RaceLegend() {
  const { focus } = useActions();
  const race = useRuns((state) => state.race);
  const focusId = useRuns((state) => state.focusId);
  const runs = useLiveRuns();
  const names = useEntrantNames();
  if (!race || runs.length < 2) return null;
  return (
    <div className="race-legend" role="toolbar" aria-label={t.plot.legend.name}>
      {runs.map((run) => {
        const state = stateOf(run);
        return (
          <button
            key={run.id}
            type="button"
            aria-pressed={run.id === focusId}
            onClick={() => focus(run.id)}
            title={t.plot.legend.show}
          >
            <LineSwatch look={entrantLook(race, run.entrant)} />
            {names[run.entrant]}
            {state && <span className="unit">{state}</span>}
          </button>
        );
      })}
    </div>
  );
}
