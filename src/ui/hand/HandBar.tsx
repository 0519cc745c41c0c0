// Over the histogram once a run has been left: who holds the window, the way to let go, and what it has brought so far.
import './hand.css';
import { newestForkOf, originOf } from '../../state/raceRuns.ts';
import { isOver } from '../../state/run.ts';
import { focusedRun } from '../../state/runStore.ts';
import { useActions, useRuns, useView } from '../pageContext.ts';
import { useEntrantNames } from '../race/useRaceRuns.ts';
import { forkSentence } from '../words/forkSentence.ts';
import { count } from '../words/numbers.ts';

export function HandBar() {
  const { letGo, focus } = useActions();
  const names = useEntrantNames();
  const until = useView((view) => view.pinnedEpoch);
  const focusId = useRuns((state) => state.focusId);
  const run = useRuns((state) => {
    const focused = focusedRun(state);
    if (!focused) return null;
    return originOf(state, focused) ? focused : newestForkOf(state, focused);
  });
  const left = useRuns((state) => (run ? (originOf(state, run)?.origin ?? null) : null));
  const fork = useRuns((state) => (run ? (originOf(state, run)?.fork ?? null) : null));
  if (!run || !left || !fork) return null;
  const ownName = names[run.entrant] ?? '';
  const originName = names[left.entrant] ?? '';
  const held = run.held?.values;
  const first = Number(held?.windowStart) + 1;
  const last = Number(held?.windowStart) + Number(held?.windowSize);
  const groups = first === last ? `group ${count(first)}` : `groups ${count(first)} to ${count(last)}`;
  return (
    <div className="hand-bar" data-fork={run.id}>
      {fork.byHand && (
        <b role="status">
          {held
            ? `You ${isOver(run) ? 'held' : 'hold'} the window on ${groups}.`
            : 'The window is let go: it slides by itself again.'}
        </b>
      )}
      <span>{forkSentence({ fork, own: run, origin: left, ownName, originName, until })}</span>
      {held && !isOver(run) && (
        <button
          type="button"
          onClick={() => letGo(run.id)}
          title="From the next epoch on it slides by itself"
        >
          Let go
        </button>
      )}
      {run.id !== focusId && (
        <button type="button" className="quiet" onClick={() => focus(run.id)}>
          Show {ownName}
        </button>
      )}
    </div>
  );
}
