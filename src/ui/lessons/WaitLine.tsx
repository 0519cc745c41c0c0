// What a step waits for: how far the run is, and what to do when it does not go on by itself.
import { isRaceOver, isRacePlaying } from '../../state/raceRuns.ts';
import { t } from '../../texts/texts.ts';
import { useEngine, usePage, useRun, useRuns } from '../pageContext.ts';
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
    return <>{t.lessonWords.waitsForImages(share)}</>;
  }
  if (epoch === null) return null;
  return <>{t.lessonWords.batch(count(step), count(steps), epoch)}</>;
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
        {failed ? t.lessonWords.failed : t.lessonWords.missed}{' '}
        <button type="button" onClick={onAgain}>
          {t.lessonWords.again}
        </button>
      </p>
    );
  }
  const { have, need } = progress;
  const waits = t.lessonWords.waits;
  const words = {
    selections: () => waits.selections(have, need),
    epochs: () => waits.epochs(have, need),
    finished: () => waits.epochs(have, need),
    falls: () => waits.falls(have, need),
    annealing: () => waits.annealing(epoch, epochs, annealFrom === null ? epochs : epochNumber(annealFrom)),
  }[condition.kind]();
  return (
    <div className="lesson-wait">
      <progress value={have} max={need} aria-label={words} />
      <span>
        {words}
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
          {t.lessonWords.paused}{' '}
          <button type="button" onClick={() => play(page)}>
            {t.lessonWords.play}
          </button>
        </span>
      )}
    </div>
  );
}
