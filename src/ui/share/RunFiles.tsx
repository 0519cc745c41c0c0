// The numbers of all runs of the race as files.
import { choicesJson } from '../../state/choicesFile.ts';
import { allRuns } from '../../state/raceRuns.ts';
import { runsCsv, runsJson } from '../../state/runTables.ts';
import { t } from '../../texts/texts.ts';
import { usePage, useRuns } from '../pageContext.ts';
import { saveText } from '../parts/saveFile.ts';
import { useEntrantNames } from '../race/useRaceRuns.ts';
import { count } from '../words/numbers.ts';

export function RunFiles() {
  const { runs, engine } = usePage();
  const names = useEntrantNames();
  const epochs = useRuns((state) => allRuns(state).reduce((sum, run) => sum + run.records.length, 0));
  const packed = useRuns((state) =>
    allRuns(state).reduce(
      (sum, { choices }) => sum + choices.choices.reduce((all, { bits }) => all + bits.byteLength, 0),
      0,
    ),
  );
  const all = () => allRuns(runs.getState());
  const where = () => ({
    ...{ written: new Date().toISOString(), page: location.href },
    adapter: engine.getState().adapter,
  });
  const words = t.share.runs;
  return (
    <section>
      <h3>{words.head}</h3>
      <p className="share-actions">
        <button
          type="button"
          className="quiet"
          disabled={epochs === 0}
          title={words.csvTitle}
          onClick={() => saveText('seta-runs.csv', runsCsv(all(), names), 'text/csv')}
        >
          {words.csv}
        </button>
        <button
          type="button"
          className="quiet"
          title={words.jsonTitle}
          onClick={() => saveText('seta-runs.json', runsJson(all(), names, where()))}
        >
          {words.json}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={packed === 0}
          title={words.chosenTitle}
          onClick={() => saveText('seta-choices.json', choicesJson(all(), names))}
        >
          {words.chosen}
        </button>
      </p>
      <p className="help">
        {epochs === 0 ? words.none : words.some(count(epochs))}{' '}
        {words.chosenHelp(count(Math.ceil(packed / 1000)))}
      </p>
    </section>
  );
}
