// Says that what one sees was recorded, where and when, what it waits for, and how to get to the live run.
import './recorded.css';
import { t } from '../../texts/texts.ts';
import { useEngine } from '../pageContext.ts';
import { megabytes } from '../words/numbers.ts';
import { raceWords, recordedWhat, recordedWhere } from '../words/recordedWords.ts';
import { useShow, useShowState } from './showContext.ts';

/** What keeps the live run from beginning. */
function Waiting() {
  const status = useEngine((engine) => engine.status);
  const progress = useEngine((engine) => engine.progress);
  const wanted = useShowState((state) => state.wanted);
  const liveBegan = useShowState((state) => state.liveBegan);
  if (status === 'unsupported' || status === 'crashed') return null;
  if (wanted === 'recorded' && liveBegan) return t.recorded.behind;
  if (!progress) return t.recorded.takesOver;
  return t.recorded.takesOverLoaded(megabytes(progress.loadedBytes), megabytes(progress.totalBytes));
}

export function RecordedBar() {
  const show = useShow();
  const recorded = useShowState((state) => state.recorded);
  const races = useShowState((state) => state.races);
  const race = useShowState((state) => state.race);
  const problems = useShowState((state) => state.problems);
  const status = useEngine((engine) => engine.status);
  if (!show || !recorded) return null;
  const without = status === 'unsupported';
  return (
    <div className="recorded-bar" role="note" aria-label={t.recorded.label}>
      <b className="recorded-mark">{t.recorded.mark}</b>
      <span>
        {recordedWhat(recorded.recordings)}; {recordedWhere(recorded.recordings)}. <Waiting />
        {without && <b>{t.recorded.nothingTrained}</b>}
        {problems.map((problem) => (
          <span key={problem} className="recorded-problem">
            {' '}
            {t.recorded.leftOut(problem)}
          </span>
        ))}
      </span>
      {races.length > 1 && (
        <select
          aria-label={t.recorded.race}
          value={race}
          onChange={(event) => void show.watch(Number(event.target.value))}
        >
          {races.map((entries, place) => (
            <option key={entries.map(({ file }) => file).join()} value={place}>
              {raceWords(entries)}
            </option>
          ))}
        </select>
      )}
      {!without && (
        <button type="button" className="quiet" onClick={show.showLive}>
          {t.recorded.toLive}
        </button>
      )}
    </div>
  );
}

/** In the footer of the live page: the way back to the recorded runs. */
export function RecordedLink() {
  const show = useShow();
  const races = useShowState((state) => state.races);
  const recorded = useShowState((state) => state.recorded);
  if (!show || recorded || races.length === 0) return null;
  return (
    <p>
      {t.recorded.links}{' '}
      {races.map((entries, place) => (
        <button
          key={entries.map(({ file }) => file).join()}
          type="button"
          className="quiet"
          onClick={() => void show.watch(place)}
        >
          {raceWords(entries)}
        </button>
      ))}
    </p>
  );
}
