// Play, the two steps, restart and speed: the only things on the page that one has to find.
import { isRaceOver, isRacePlaying } from '../../state/raceRuns.ts';
import { useActions, useConfig, useRuns } from '../pageContext.ts';

const speeds: readonly { readonly seconds: number | null; readonly label: string }[] = [
  { seconds: null, label: 'full speed' },
  ...[1, 2, 3, 5, 10, 20, 30].map((seconds) => ({ seconds, label: `${seconds} s an epoch` })),
];

const icons = {
  play: 'M3 1.8v10.4L12 7z',
  pause: 'M2.5 2h3v10h-3zM8.5 2h3v10h-3z',
  batch: 'M2 2h2v10H2zM6 2.2v9.6L12.5 7z',
  epoch: 'M1 2.2v9.6L6.5 7zM7 2.2v9.6L12.5 7z',
  restart: 'M7 2.2a4.8 4.8 0 1 0 4.8 4.8h-1.7A3.1 3.1 0 1 1 7 3.9v2L10.4 3 7 .2z',
} as const;

function Icon({ name }: { readonly name: keyof typeof icons }) {
  return (
    <svg className="icon" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}

export function PlayButton() {
  const { playOrPause } = useActions();
  const state = useRuns((runs) => {
    if (runs.order.length === 0) return 'none';
    if (isRaceOver(runs)) return 'over';
    return isRacePlaying(runs) ? 'playing' : 'still';
  });
  const label = state === 'playing' ? 'Pause' : state === 'over' ? 'Train again' : 'Play';
  return (
    <button
      type="button"
      className="play"
      disabled={state === 'none'}
      onClick={playOrPause}
      title={`${label} (Space)`}
      aria-keyshortcuts="Space"
    >
      <Icon name={state === 'playing' ? 'pause' : 'play'} />
      {label}
    </button>
  );
}

function Speed() {
  const { setSpeed } = useActions();
  const now = useConfig((config) => config.secondsPerEpoch);
  return (
    <label className="speed" title="Takes effect at once. A slow epoch lets one watch the window slide.">
      <span>Speed</span>
      <select
        value={now === null ? 'full' : String(now)}
        onChange={(event) => setSpeed(event.target.value === 'full' ? null : Number(event.target.value))}
      >
        {speeds.map(({ seconds, label }) => (
          <option key={label} value={seconds === null ? 'full' : String(seconds)}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Transport() {
  const { stepBatch, stepEpoch, restart } = useActions();
  const over = useRuns(isRaceOver);
  const none = useRuns((runs) => runs.order.length === 0);
  return (
    <div className="transport" role="toolbar" aria-label="Training">
      <PlayButton />
      <button
        type="button"
        disabled={over}
        onClick={stepBatch}
        title="Train one batch, then pause (Shift + right arrow)"
        aria-keyshortcuts="Shift+ArrowRight"
      >
        <Icon name="batch" />
        Batch
      </button>
      <button
        type="button"
        disabled={over}
        onClick={stepEpoch}
        title="Train to the end of the epoch, then pause (right arrow)"
        aria-keyshortcuts="ArrowRight"
      >
        <Icon name="epoch" />
        Epoch
      </button>
      <button
        type="button"
        disabled={none}
        onClick={restart}
        title="Start anew with the settings on the left (R)"
        aria-keyshortcuts="R"
      >
        <Icon name="restart" />
        Restart
      </button>
      <Speed />
    </div>
  );
}
