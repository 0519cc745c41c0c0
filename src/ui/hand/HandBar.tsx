// Over the histogram once a run has been left: who holds the window, the way to let go, and what it has brought so far.
import { t } from '../../texts/texts.ts';
import './hand.css';
import { newestForkOf, originOf } from '../../state/raceRuns.ts';
import { isOver } from '../../state/run.ts';
import { focusedRun } from '../../state/runStore.ts';
import { useActions, useRuns, useView } from '../pageContext.ts';
import { useEntrantNames } from '../race/useRaceRuns.ts';
import { forkSentence } from '../words/forkSentence.ts';
import { windowGroups } from '../words/windowPlace.ts';

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
  const groups = windowGroups({ start: Number(held?.windowStart), size: Number(held?.windowSize) });
  return (
    <div className="hand-bar" data-fork={run.id}>
      {fork.byHand && (
        <b role="status">{held ? (isOver(run) ? t.hand.youHeld : t.hand.youHold)(groups) : t.hand.isLetGo}</b>
      )}
      <span>{forkSentence({ fork, own: run, origin: left, ownName, originName, until })}</span>
      {held && !isOver(run) && (
        <button type="button" onClick={() => letGo(run.id)} title={t.hand.letGoHelp}>
          {t.hand.letGo}
        </button>
      )}
      {run.id !== focusId && (
        <button type="button" className="quiet" onClick={() => focus(run.id)}>
          {t.hand.show(ownName)}
        </button>
      )}
    </div>
  );
}
