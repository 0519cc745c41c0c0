// What a step waits for: how far the run is, and what to do when it does not go on by itself.
import { isRaceOver, isRacePlaying } from '../../state/raceRuns.ts';
import { useEngine, usePage, useRun, useRuns } from '../pageContext.ts';
import { say } from '../texts/lessons.ts';
import { epochNumber } from '../words/epochNumber.ts';
import { count, percent } from '../words/numbers.ts';
import { type Progress, waitsForReader } from './conditions.ts';
import type { Condition } from './lesson.ts';
import { play } from './useLessonDriver.ts';

interface Props {
  readonly condition: Condition;
  readonly progress: Progress;
  readonly onAgain: () => void;
}

/** Where the epoch at work is; the images, while they are still on their way. */
function WithinEpoch() {
  const loading = useEngine((engine) => engine.progress);
  const waiting = useRun((run) => run === null || run.phase === 'waitingForData');
  const epoch = useRun((run) => (run && run.stepsInEpoch > 0 ? epochNumber(run.epoch) : null));
  const step = useRun((run) => run?.stepsDone ?? 0);
  const steps = useRun((run) => run?.stepsInEpoch ?? 0);
  if (waiting && loading && !loading.done) {
    const share = percent(loading.loadedBytes / Math.max(1, loading.totalBytes), 0);
    return <>{say('waitsForImages', { share })}</>;
  }
  if (epoch === null) return null;
  return <>{say('batch', { step: count(step), steps: count(steps), epoch })}</>;
}

export function WaitLine({ condition, progress, onAgain }: Props) {
  const page = usePage();
  const playing = useRuns(isRacePlaying);
  const over = useRuns((state) => state.order.length > 0 && isRaceOver(state));
  const failed = useRun((run) => run?.phase === 'failed');
  const epoch = useRun((run) => epochNumber(run?.epoch ?? 0));
  const epochs = useRun((run) => run?.config.epochs ?? 0);
  const annealFrom = useRun((run) => run?.annealFrom ?? null);
  if (waitsForReader(condition)) return null;
  if (progress.missed) {
    return (
      <p className="lesson-wait">
        {say(failed ? 'failed' : 'missed')}{' '}
        <button type="button" onClick={onAgain}>
          {say('again')}
        </button>
      </p>
    );
  }
  const { have, need } = progress;
  const values = {
    have,
    need,
    epoch,
    epochs,
    annealEpoch: annealFrom === null ? epochs : epochNumber(annealFrom),
  };
  return (
    <div className="lesson-wait">
      <progress value={have} max={need} aria-label={say(condition.kind, values)} />
      <span>
        {say(condition.kind, values)}
        {playing && (
          // Moves with every step: not for the ear.
          <span className="unit" aria-hidden="true">
            {' '}
            <WithinEpoch />
          </span>
        )}
      </span>
      {!playing && !over && (
        <span>
          {say('paused')}{' '}
          <button type="button" onClick={() => play(page)}>
            {say('play')}
          </button>
        </span>
      )}
    </div>
  );
}
