// The sentence that follows the state, its progress line, and the slow voice for screen readers.
import { useEffect, useRef, useState } from 'react';
import type { RunPhase } from '../../protocol.ts';
import { liveRuns } from '../../state/raceRuns.ts';
import { focusedRun } from '../../state/runStore.ts';
import { useEngine, useRun, useRuns } from '../pageContext.ts';
import { useEntrantNames } from '../race/useRaceRuns.ts';
import { MarkedText } from '../terms/MarkedText.tsx';
import { epochTurn } from '../words/epochTurn.ts';
import { raceSentence } from '../words/raceSentence.ts';

const announceEveryMs = 10_000;
const settled: readonly RunPhase[] = ['waitingForData', 'paused', 'finished', 'failed'];

interface Spoken {
  readonly sentence: string;
  readonly phase: RunPhase | 'none';
  /** Changes once an epoch; null: nothing to say now. */
  readonly turn: string | null;
}

/** Says a change of phase at once, and the turn of an epoch at most every ten seconds: quick epochs are left out. */
function Announcer({ sentence, phase, turn }: Spoken) {
  const [said, setSaid] = useState('');
  const last = useRef({ at: Number.NEGATIVE_INFINITY, phase: '', turn: null as string | null, sentence: '' });
  useEffect(() => {
    const now = performance.now();
    const before = last.current;
    const still = phase === 'none' || settled.includes(phase);
    const turned = turn !== null && turn !== before.turn && now - before.at >= announceEveryMs;
    last.current = { ...before, phase };
    // The last words of a race come after those of the run in focus.
    const over = (phase === 'finished' || phase === 'failed') && sentence !== before.sentence;
    if (still ? phase === before.phase && !over : !turned) return;
    last.current = { at: still ? before.at : now, phase, turn, sentence };
    setSaid(still ? sentence : (turn ?? ''));
  }, [sentence, phase, turn]);
  return (
    <p className="only-heard" role="status" aria-live="polite">
      {said}
    </p>
  );
}

function EpochProgress() {
  const share = useRun((run) => (run && run.stepsInEpoch > 0 ? run.stepsDone / run.stepsInEpoch : 0));
  return (
    <div className="epoch-progress" aria-hidden="true">
      <i style={{ transform: `scaleX(${Math.min(1, share)})` }} />
    </div>
  );
}

export function StateSentence() {
  const progress = useEngine((engine) => engine.progress);
  const gone = useEngine((engine) => engine.status === 'crashed');
  const names = useEntrantNames();
  const sentence = useRuns((state) => {
    const { race } = state;
    const words = {
      ...{ runs: liveRuns(state), names, lockstep: race?.lockstep ?? 'epoch' },
      engineGone: gone,
      ...{ repeat: race?.repeat ?? 0, repeats: race?.seeds.length ?? 1 },
    };
    return raceSentence(words, focusedRun(state), progress);
  });
  const phase = useRun((run) => run?.phase ?? 'none');
  const turn = useRuns((state) => {
    const run = focusedRun(state);
    return run && epochTurn(run, liveRuns(state).length > 1 ? (names[run.entrant] ?? '') : '');
  });
  return (
    <>
      <p className="sentence" data-phase={phase}>
        <MarkedText text={sentence} />
      </p>
      <Announcer sentence={sentence} phase={phase} turn={turn} />
      <EpochProgress />
    </>
  );
}
