// The numbers of all runs of the race as files.
import { choicesJson } from '../../state/choicesFile.ts';
import { allRuns } from '../../state/raceRuns.ts';
import { runsCsv, runsJson } from '../../state/runTables.ts';
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
  return (
    <section>
      <h3>Runs</h3>
      <p className="share-actions">
        <button
          type="button"
          className="quiet"
          disabled={epochs === 0}
          title="One line an epoch of each run: losses, accuracies, images, rate, window, groups, and all settings"
          onClick={() => saveText('seta-runs.csv', runsCsv(all(), names), 'text/csv')}
        >
          Epochs as CSV
        </button>
        <button
          type="button"
          className="quiet"
          title="Settings, records, selection reports with histograms, and the loss of every step"
          onClick={() => saveText('seta-runs.json', runsJson(all(), names, where()))}
        >
          Everything as JSON
        </button>
        <button
          type="button"
          className="quiet"
          disabled={packed === 0}
          title={'The file says how numpy reads it: under "read"'}
          onClick={() => saveText('seta-choices.json', choicesJson(all(), names))}
        >
          Images chosen, JSON for numpy
        </button>
      </p>
      <p className="help">
        {epochs === 0 ? 'The first epoch is not over yet.' : `${count(epochs)} epochs of all runs.`} Images
        chosen: one bit an image and epoch, {count(Math.ceil(packed / 1000))} kB; the file itself holds the
        lines of Python that read it.
      </p>
    </section>
  );
}
