// The sentence that follows the state, its progress line, and the slow voice for screen readers.
import { useEffect, useRef, useState } from 'react';
import { liveRuns } from '../../state/raceRuns.ts';
import { focusedRun } from '../../state/runStore.ts';
import { useEngine, useRun, useRuns } from '../pageContext.ts';
import { useEntrantNames } from '../race/useRaceRuns.ts';
import { MarkedText } from '../terms/MarkedText.tsx';
import { raceSentence } from '../words/raceSentence.ts';

const announceEveryMs = 10_000;

/** Says the sentence at most every ten seconds, a change of phase at once. */
function Announcer({ sentence, phase }: { readonly sentence: string; readonly phase: string }) {
  const [said, setSaid] = useState(sentence);
  const last = useRef({ at: 0, phase: '' });
  useEffect(() => {
    const settled = phase === 'paused' || phase === 'finished' || phase === 'failed';
    const now = performance.now();
    const turn = settled && phase !== last.current.phase;
    if (!turn && now - last.current.at < announceEveryMs) return;
    last.current = { at: now, phase };
    setSaid(sentence);
  }, [sentence, phase]);
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
  const names = useEntrantNames();
  const sentence = useRuns((state) => {
    const { race } = state;
    const words = {
      ...{ runs: liveRuns(state), names, lockstep: race?.lockstep ?? 'epoch' },
      ...{ repeat: race?.repeat ?? 0, repeats: race?.seeds.length ?? 1 },
    };
    return raceSentence(words, focusedRun(state), progress);
  });
  const phase = useRun((run) => run?.phase ?? 'none');
  return (
    <>
      <p className="sentence" data-phase={phase}>
        <MarkedText text={sentence} />
      </p>
      <Announcer sentence={sentence} phase={phase} />
      <EpochProgress />
    </>
  );
}
