// Messages under the header, each about one thing and with what to do: data, a stopped run, a slow adapter.
import { useShallow } from 'zustand/react/shallow';
import type { RunProblemEvent } from '../../protocol.ts';
import { liveRuns } from '../../state/raceRuns.ts';
import { useActions, useConfig, useEngine, useRun, useRuns } from '../pageContext.ts';
import { useEntrantNames } from '../race/useRaceRuns.ts';
import { count, megabytes } from '../words/numbers.ts';
import { ArrivalNotices, DeviceNotices, KeepingProblems } from './KeepNotices.tsx';
import { NewRelease } from './NewRelease.tsx';
import { Notice } from './Notice.tsx';

const advice: Record<RunProblemEvent['kind'], string> = {
  config: 'Correct the setting on the left, then restart.',
  diverged: 'Lower the learning rate, then restart.',
  memory: 'Use fewer images, a smaller batch or a smaller model, then restart.',
  deviceLost:
    'Another program or a sleeping computer may have taken the GPU. Try again goes on from the last checkpoint; if that does not help, reload the page.',
  checkpoint: 'Restart begins at the first epoch.',
  internal: 'This is a fault of the page. Restart; if it comes again, reload the page.',
};

/** Of every run at work that stopped; in a race the others go on. */
function RunProblems() {
  const stopped = useRuns(useShallow((state) => liveRuns(state).filter((run) => run.problem !== null)));
  const alone = useRuns((state) => liveRuns(state).length === 1);
  const names = useEntrantNames();
  const { restart, retryDevice } = useActions();
  return stopped.map(({ id, entrant, problem }) => (
    <Notice key={id} kind="error">
      <b>{alone ? 'Training stopped.' : `${names[entrant]} left the race.`}</b> {problem?.message}
      {/[.!?]$/.test(problem?.message ?? '') ? ' ' : '. '}
      {problem && advice[problem.kind]}{' '}
      {problem?.kind === 'deviceLost' && (
        <>
          <button type="button" className="quiet" onClick={retryDevice}>
            Try again
          </button>{' '}
        </>
      )}
      <button type="button" className="quiet" onClick={restart}>
        Restart
      </button>
    </Notice>
  ));
}

function DataProblems() {
  const problems = useEngine((engine) => engine.dataProblems);
  const waits = useRuns((state) => {
    const runs = liveRuns(state);
    return runs.length > 1 && runs.every(({ phase }) => phase === 'waitingForData');
  });
  const { retryData } = useActions();
  if (problems.length === 0) return null;
  return (
    <Notice kind="error">
      <b>
        {problems.length === 1
          ? 'A part of the data is missing.'
          : `${problems.length} parts of the data are missing.`}
      </b>{' '}
      {problems.map((problem) => `${problem.shard}: ${problem.message}`).join('; ')}.{' '}
      {waits
        ? 'The race waits for all images: that is what makes it fair.'
        : 'Training goes on with what is there.'}{' '}
      <button type="button" className="quiet" onClick={retryData}>
        Retry
      </button>
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
      <progress value={loadedBytes} max={Math.max(1, totalBytes)} aria-label="Images loaded" />
      <span>
        {training &&
          `Loading: ${megabytes(loadedBytes)} of ${megabytes(totalBytes)}, ${shardsReady} of ${shardCount} shards; `}
        {count(trainPresent)} training images are here
        {training && ', the others join at the next epoch'}
      </span>
    </div>
  );
}

function SoftwareAdapter() {
  const adapter = useEngine((engine) => engine.adapter);
  const catalog = useEngine((engine) => engine.catalog);
  const running = useConfig((config) => config.running);
  if (!adapter?.software || !catalog || !running) return null;
  const all = catalog.data.find((entry) => entry.id === running.data)?.trainCount;
  return (
    <Notice kind="note">
      <b>No GPU here: this runs on the CPU</b> (
      {adapter.description || adapter.vendor || 'a software adapter'}). Slow, so it trains on{' '}
      {count(running.trainCount)}
      {all !== undefined && all !== running.trainCount && ` of ${count(all)}`} images; change that under Data.
    </Notice>
  );
}

/** What was wrong with the address that the page was opened with. */
function LinkProblems() {
  const notices = useConfig((config) => config.linkNotices);
  const { dismissLinkNotices } = useActions();
  if (notices.length === 0) return null;
  const shown = notices.slice(0, 5);
  return (
    <Notice kind="note">
      <b>The link was not read as a whole.</b> {shown.join('; ')}
      {notices.length > shown.length && `; and ${notices.length - shown.length} more`}. The rest is set as the
      link says.{' '}
      <button type="button" className="quiet" onClick={dismissLinkNotices}>
        OK
      </button>
    </Notice>
  );
}

function Crash() {
  const message = useEngine((engine) => engine.crashMessage);
  if (message === null) return null;
  return (
    <Notice kind="error">
      <b>The engine stopped working.</b> The browser says: {message}. Reload the page to go on; the images are
      kept.{' '}
      <button type="button" className="quiet" onClick={() => location.reload()}>
        Reload
      </button>
    </Notice>
  );
}

export function Notices() {
  return (
    <div className="notices">
      <Crash />
      <RunProblems />
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
