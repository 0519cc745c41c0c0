// Messages under the header, each about one thing and with what to do: data, a stopped run, a slow adapter.
import { useShallow } from 'zustand/react/shallow';
import { isRefused } from '../../state/configStore.ts';
import { liveRuns } from '../../state/raceRuns.ts';
import { isOver } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { useActions, useConfig, useEngine, useRun, useRuns } from '../pageContext.ts';
import { useEntrantNames } from '../race/useRaceRuns.ts';
import { missingImagesWords, waitsForItsOwn } from '../words/missingImages.ts';
import { count, megabytes } from '../words/numbers.ts';
import { refusedWords } from '../words/refusedWords.ts';
import { softwareWords } from '../words/softwareWords.ts';
import { ArrivalNotices, DeviceNotices, KeepingProblems } from './KeepNotices.tsx';
import { NewRelease } from './NewRelease.tsx';
import { Notice } from './Notice.tsx';

/** Messages of the engine come with a full stop or without. */
const asSentence = (message: string) => `${message}${/[.!?]$/.test(message) ? '' : '.'} `;

/** Of every run at work that stopped; in a race the others go on. */
function RunProblems() {
  const stopped = useRuns(useShallow((state) => liveRuns(state).filter((run) => run.problem !== null)));
  const alone = useRuns((state) => liveRuns(state).length === 1);
  const names = useEntrantNames();
  const { restart, retryDevice } = useActions();
  return stopped.map(({ id, entrant, problem }) => (
    <Notice key={id} kind="error">
      <b>{alone ? t.notices.stopped : t.notices.leftRace(names[entrant] ?? '')}</b>{' '}
      {asSentence(problem?.message ?? '')}
      {problem && t.notices.advice[problem.kind]}{' '}
      {problem?.kind === 'deviceLost' && (
        <>
          <button type="button" className="quiet" onClick={retryDevice}>
            {t.notices.tryAgain}
          </button>{' '}
        </>
      )}
      <button type="button" className="quiet" onClick={restart}>
        {t.notices.restart}
      </button>
    </Notice>
  ));
}

/** Of every run at work whose losses are not finite. */
function Diverged() {
  const runs = useRuns(useShallow((state) => liveRuns(state).filter((run) => run.diverged !== null)));
  const alone = useRuns((state) => liveRuns(state).length === 1);
  const names = useEntrantNames();
  const { restart } = useActions();
  const words = t.notices.diverged;
  return runs.map((run) => (
    <Notice key={run.id} kind="error">
      <b>{isOver(run) ? words.over : alone ? words.paused : words.pausedRace(names[run.entrant] ?? '')}</b>{' '}
      {asSentence(run.diverged ?? '')}
      {isOver(run) ? words.adviceOver : words.advice}{' '}
      <button type="button" className="quiet" onClick={restart}>
        {t.notices.restart}
      </button>
    </Notice>
  ));
}

function DataProblems() {
  const problems = useEngine((engine) => engine.dataProblems);
  const present = useEngine((engine) => engine.progress?.trainPresent ?? 0);
  const words = useRuns((state) => missingImagesWords(liveRuns(state), present));
  const mayRestart = useRuns((state) => waitsForItsOwn(liveRuns(state)));
  const { retryData, restart } = useActions();
  if (problems.length === 0) return null;
  return (
    <Notice kind="error">
      <b>{t.notices.data.missing(problems.length, count(problems.length))}</b>{' '}
      {problems.map((problem) => `${problem.shard}: ${problem.message}`).join('; ')}. {words}{' '}
      <button type="button" className="quiet" onClick={retryData}>
        {t.notices.data.retry}
      </button>
      {mayRestart && (
        <>
          {' '}
          <button type="button" className="quiet" onClick={restart}>
            {t.notices.restart}
          </button>
        </>
      )}
    </Notice>
  );
}

function DataProgress() {
  const progress = useEngine((engine) => engine.progress);
  const training = useRun((run) => (run?.reports.length ?? 0) > 0);
  if (!progress || progress.done) return null;
  const { loadedBytes, totalBytes, shardsReady, shardCount, trainPresent } = progress;
  return (
    <div className="data-progress">
      <progress value={loadedBytes} max={Math.max(1, totalBytes)} aria-label={t.notices.data.loaded} />
      <span>
        {training
          ? t.notices.data.hereWhileTraining(
              ...([
                megabytes(loadedBytes),
                megabytes(totalBytes),
                String(shardsReady),
                String(shardCount),
              ] as const),
              count(trainPresent),
            )
          : t.notices.data.here(count(trainPresent))}
      </span>
    </div>
  );
}

function SoftwareAdapter() {
  const adapter = useEngine((engine) => engine.adapter);
  const catalog = useEngine((engine) => engine.catalog);
  const running = useConfig((config) => config.running);
  if (!adapter?.software || !catalog || !running) return null;
  const entry = catalog.data.find(({ id }) => id === running.data);
  return (
    <Notice kind="note">
      <b>{t.notices.software.head}</b> {softwareWords(adapter, running, entry)}
    </Notice>
  );
}

/** A restart was asked for and is not possible: the settings may be out of sight. */
function RestartRefused() {
  const catalog = useEngine((engine) => engine.catalog);
  const config = useConfig((state) => state);
  if (!catalog || !isRefused(config)) return null;
  const wrong = refusedWords(config, catalog);
  if (wrong.length === 0) return null;
  return (
    <Notice kind="error">
      <b>{t.notices.refused}</b> {wrong.join('; ')}. {t.notices.advice.config}
    </Notice>
  );
}

/** What was wrong with the address that the page was opened with. */
function LinkProblems() {
  const notices = useConfig((config) => config.linkNotices);
  const { dismissLinkNotices } = useActions();
  if (notices.length === 0) return null;
  const shown = notices.slice(0, 5);
  const more = notices.length - shown.length;
  return (
    <Notice kind="note">
      <b>{t.notices.link.head}</b> {shown.join('; ')}
      {more > 0 && `; ${t.notices.link.more(count(more))}`}. {t.notices.link.rest}{' '}
      <button type="button" className="quiet" onClick={dismissLinkNotices}>
        {t.chrome.ok}
      </button>
    </Notice>
  );
}

function Crash() {
  const message = useEngine((engine) => engine.crashMessage);
  if (message === null) return null;
  return (
    <Notice kind="error">
      <b>{t.notices.crash.head}</b> {t.notices.crash.says(message)}{' '}
      <button type="button" className="quiet" onClick={() => location.reload()}>
        {t.notices.crash.reload}
      </button>
    </Notice>
  );
}

/** What was refused or went wrong while the runs go on. */
function EngineProblem() {
  const problem = useEngine((engine) => engine.problem);
  const { dismissProblem } = useActions();
  if (!problem || problem.kind === 'notOpened') return null;
  const { head, advice } = t.notices.engine[problem.kind];
  return (
    <Notice kind="error">
      <b>{head}</b> {asSentence(problem.message)}
      {advice}{' '}
      <button type="button" className="quiet" onClick={dismissProblem}>
        {t.chrome.ok}
      </button>
    </Notice>
  );
}

export function Notices() {
  return (
    <div className="notices">
      <Crash />
      <EngineProblem />
      <RestartRefused />
      <RunProblems />
      <Diverged />
      <DeviceNotices />
      <ArrivalNotices />
      <KeepingProblems />
      <DataProblems />
      <DataProgress />
      <LinkProblems />
      <SoftwareAdapter />
      <NewRelease />
    </div>
  );
}
