// Time travel: a slider under all panels, over the same columns as the charts, and the way to go on from where it stands.
import './time.css';
import type { CSSProperties } from 'react';
import { settingsFor } from '../../state/forkActions.ts';
import { forkProblem, nearestCheckpoint, settingsProblem } from '../../state/forkProblem.ts';
import { focusedRun } from '../../state/runStore.ts';
import { t } from '../../texts/texts.ts';
import {
  newestEpoch,
  useActions,
  useConfig,
  useEngine,
  useRun,
  useRuns,
  useShownEpoch,
  useView,
  useViewStore,
} from '../pageContext.ts';
import { useIsRecorded } from '../recorded/showContext.ts';
import { epochNumber, epochOfNumber } from '../words/epochNumber.ts';
import { goOnWords } from '../words/goOnWords.ts';
import { count } from '../words/numbers.ts';

/** The button that leaves the run here, with what it will do. */
function GoOn({ epoch }: { readonly epoch: number }) {
  const { goOnFrom } = useActions();
  const catalog = useEngine((engine) => engine.catalog);
  const checkpoints = useEngine((engine) => engine.checkpoints);
  const config = useConfig((state) => state);
  const run = useRun((focused) => focused);
  const race = useRuns((state) => state.race);
  const problem = useRuns((state) => {
    const focused = focusedRun(state);
    if (!focused) return null;
    const settings = settingsFor(config, state.race, focused);
    const own = settings && settingsProblem(focused, settings, epoch);
    return forkProblem(state, focused, epoch) ?? own;
  });
  const settings = run && settingsFor(config, race, run);
  if (!run || !settings) return null;
  const from = nearestCheckpoint(checkpoints, run.id, epoch);
  const method = catalog?.methods.find(({ id }) => id === settings.method)?.label ?? settings.method;
  return (
    <>
      <button type="button" disabled={problem !== null} onClick={() => goOnFrom(run.id, epoch)}>
        {t.time.goOn}
      </button>
      <span className="unit">
        {problem ? t.time.notPossible(problem) : goOnWords({ epoch, from, method })}
      </span>
    </>
  );
}

export function TimeScrubber() {
  const view = useViewStore();
  const recorded = useIsRecorded();
  const newest = useRun(newestEpoch);
  const shown = useShownEpoch();
  const pinned = useView((state) => state.pinnedEpoch);
  const epochs = useRun((run) => run?.config.epochs ?? 1);
  const runId = useRun((run) => run?.id ?? null);
  const over = useRun((run) => run?.phase === 'finished' || run?.phase === 'failed');
  const checkpoints = useEngine((engine) => engine.checkpoints);
  const none = shown === null || newest === null;
  const live = pinned === null && !over;
  const newestIs = over ? 'over' : recorded ? 'recorded' : 'live';
  const to = (epoch: number) => {
    if (newest !== null) view.setState({ pinnedEpoch: epoch >= newest ? null : Math.max(0, epoch) });
  };
  const at = none ? 0 : shown;
  const share = (epoch: number) => `${(100 * epoch) / epochs}%`;
  const kept = (checkpoints?.kept ?? []).filter((one) => one.runId === runId && one.epoch < epochs);
  const style = { '--known': share(none ? 0 : newest + 1), '--column': share(0.5) } as CSSProperties;

  return (
    <section className="scrubber" aria-label={t.time.label} data-pinned={pinned !== null}>
      <div className="scrubber-row">
        <span className="scrubber-name" aria-hidden="true">
          <i className={live ? 'live-dot on' : 'live-dot'} />
          {pinned === null ? t.time.short[newestIs] : epochNumber(at)}
        </span>
        <div className="scrubber-track" style={style}>
          {kept.map(({ epoch }) => (
            <i
              key={epoch}
              className="scrubber-kept"
              style={{ left: share(epoch) }}
              title={t.time.checkpoint(String(epoch))}
            />
          ))}
          <input
            type="range"
            min={1}
            max={epochs}
            step={1}
            value={epochNumber(at)}
            disabled={none}
            aria-label={t.time.slider}
            aria-valuetext={
              none
                ? t.time.noEpoch
                : t.time.epochOf(String(epochNumber(at)), String(epochs)) +
                  (pinned === null ? `, ${t.time.atNewest[newestIs]}` : '')
            }
            onChange={(event) => to(epochOfNumber(Number(event.target.value)))}
          />
        </div>
      </div>
      {pinned !== null && !none && (
        <div className="scrubber-past">
          <span>
            {t.time.shownBefore} <b>{t.time.shownEpoch(String(epochNumber(at)))}</b>
            {(over ? t.time.beforeEnd : t.time.beforeNow)(newest - at, count(newest - at))}
          </span>
          <button type="button" disabled={at === 0} onClick={() => to(at - 1)}>
            {t.time.back}
          </button>
          <button type="button" onClick={() => to(at + 1)}>
            {t.time.forward}
          </button>
          <button type="button" onClick={() => to(newest)}>
            {over ? t.time.toEnd : recorded ? t.time.toNewest : t.time.toLive}
          </button>
          {!recorded && <GoOn epoch={at} />}
        </div>
      )}
    </section>
  );
}
