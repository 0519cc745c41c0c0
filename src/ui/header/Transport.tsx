// Play, the two steps, restart and speed: the only things on the page that one has to find.
import { useId } from 'react';
import { isRaceOver, isRacePlaying } from '../../state/raceRuns.ts';
import { t } from '../../texts/texts.ts';
import { useActions, useConfig, useRuns } from '../pageContext.ts';
import { plain } from '../words/numbers.ts';
import { speedChoices } from './speedChoices.ts';

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
  const { transport } = t.header;
  const label = state === 'playing' ? transport.pause : state === 'over' ? transport.again : transport.play;
  return (
    <button
      type="button"
      className="play"
      disabled={state === 'none'}
      onClick={playOrPause}
      title={transport.playTitle(label)}
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
  const helpId = useId();
  const words = t.header.transport;
  return (
    <span className="speed" title={words.speedTitle}>
      <label>
        <span>{words.speed}</span>
        <select
          value={now === null ? 'full' : String(now)}
          aria-describedby={helpId}
          onChange={(event) => setSpeed(event.target.value === 'full' ? null : Number(event.target.value))}
        >
          <option value="full">{words.fullSpeed}</option>
          {speedChoices(now).map((seconds) => (
            <option key={seconds} value={seconds}>
              {words.secondsAnEpoch(plain(seconds))}
            </option>
          ))}
        </select>
      </label>
      <span id={helpId} className="only-heard">
        {words.speedTitle}
      </span>
      {now !== null && (
        <button
          type="button"
          className="reset"
          onClick={() => setSpeed(null)}
          title={t.controls.resetTitle(words.fullSpeed)}
          aria-label={t.controls.reset(words.speed, words.fullSpeed)}
        >
          {'\u21BA'}
        </button>
      )}
    </span>
  );
}

export function Transport() {
  const { stepBatch, stepEpoch, restart } = useActions();
  const over = useRuns(isRaceOver);
  const none = useRuns((runs) => runs.order.length === 0);
  const { transport } = t.header;
  return (
    <div className="transport" role="toolbar" aria-label={transport.label}>
      <PlayButton />
      <button
        type="button"
        disabled={over}
        onClick={stepBatch}
        title={transport.batchTitle}
        aria-keyshortcuts="Shift+ArrowRight"
      >
        <Icon name="batch" />
        {transport.batch}
      </button>
      <button
        type="button"
        disabled={over}
        onClick={stepEpoch}
        title={transport.epochTitle}
        aria-keyshortcuts="ArrowRight"
      >
        <Icon name="epoch" />
        {transport.epoch}
      </button>
      <button
        type="button"
        disabled={none}
        onClick={restart}
        title={transport.restartTitle}
        aria-keyshortcuts="R"
      >
        <Icon name="restart" />
        {transport.restart}
      </button>
      <Speed />
    </div>
  );
}
