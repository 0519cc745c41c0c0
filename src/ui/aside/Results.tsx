// The numbers of the epoch that is looked at, beside the last and the best.
import type { EpochRecord } from '../../core/records.ts';
import type { TermId } from '../../texts/glossary.ts';
import { methodColour } from '../methodColours.ts';
import { reportOf, useAttendedEpoch, useEngine, useRun } from '../pageContext.ts';
import { termOfMethod } from '../terms/settingTerms.ts';
import { Term } from '../terms/Term.tsx';
import { epochNumber } from '../words/epochNumber.ts';
import { count, loss, megabytes, nothing, percent, seconds, significant } from '../words/numbers.ts';

interface Row {
  readonly name: string;
  readonly term?: TermId;
  readonly pick: (record: EpochRecord) => number;
  readonly format: (value: number) => string;
  readonly best?: 'highest' | 'lowest';
}

const rows: readonly Row[] = [
  {
    name: 'Test accuracy',
    term: 'testAccuracy',
    pick: (r) => r.testAccuracy,
    format: percent,
    best: 'highest',
  },
  { name: 'Test loss', term: 'testLoss', pick: (r) => r.testLoss, format: loss, best: 'lowest' },
  {
    name: 'Training accuracy',
    term: 'trainAccuracy',
    pick: (r) => r.trainAccuracy,
    format: percent,
    best: 'highest',
  },
  { name: 'Training loss', term: 'trainLoss', pick: (r) => r.trainLoss, format: loss, best: 'lowest' },
  { name: 'Images trained', term: 'selection', pick: (r) => r.selected, format: count },
  { name: 'Saved so far', term: 'savedRatio', pick: (r) => r.savedRatio, format: percent },
  { name: 'Learning rate', term: 'learningRate', pick: (r) => r.learningRate, format: significant },
  { name: 'Epoch took', pick: (r) => r.seconds, format: seconds },
];

const none: readonly EpochRecord[] = [];

function bestOf(records: readonly EpochRecord[], { pick, best }: Row): EpochRecord | undefined {
  if (!best) return undefined;
  return records.reduce<EpochRecord | undefined>((champion, record) => {
    if (!Number.isFinite(pick(record))) return champion;
    if (!champion) return record;
    const better = best === 'highest' ? pick(record) > pick(champion) : pick(record) < pick(champion);
    return better ? record : champion;
  }, undefined);
}

function RunFacts() {
  const catalog = useEngine((engine) => engine.catalog);
  const running = useRun((run) => run?.config ?? null);
  const bytes = useRun((run) => run?.gpuBytes ?? null);
  const parameters = useRun((run) => run?.parameterCount ?? null);
  const epoch = useAttendedEpoch();
  const selectMs = useRun((run) => reportOf(run, epoch)?.selectMs ?? null);
  if (!catalog || !running) return null;
  const method = catalog.methods.find((entry) => entry.id === running.method)?.label ?? running.method;
  const model = catalog.models.find((entry) => entry.id === running.model)?.label ?? running.model;
  const term = termOfMethod(running.method);
  const facts = [
    model,
    parameters === null ? null : `${count(parameters)} weights`,
    bytes === null ? null : `${megabytes(bytes)} on the GPU`,
    selectMs === null ? null : `selection ${selectMs < 10 ? selectMs.toFixed(1) : count(selectMs)} ms`,
  ].filter((fact) => fact !== null);
  return (
    <p className="facts">
      <i className="swatch-line" style={{ background: methodColour(running.method) }} />
      <b>{term ? <Term id={term}>{method}</Term> : method}</b> {facts.join(', ')}
    </p>
  );
}

export function Results() {
  const records = useRun((run) => run?.records ?? none);
  const epoch = useAttendedEpoch();
  const shown = records.find((record) => record.epoch === epoch);
  const last = records.at(-1);
  return (
    <section className="card" aria-label="Results">
      <h2>Results</h2>
      <RunFacts />
      {last ? (
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Term id="epoch">epoch</Term>
              </th>
              <th scope="col">{epoch === null ? nothing : epochNumber(epoch)}</th>
              <th scope="col">last</th>
              <th scope="col">best</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const best = bestOf(records, row);
              return (
                <tr key={row.name}>
                  <th scope="row">{row.term ? <Term id={row.term}>{row.name}</Term> : row.name}</th>
                  <td>{shown ? row.format(row.pick(shown)) : nothing}</td>
                  <td>{row.format(row.pick(last))}</td>
                  <td title={best ? `in epoch ${epochNumber(best.epoch)}` : undefined}>
                    {best ? row.format(row.pick(best)) : ''}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <p className="help">Here: accuracy, loss and what was saved, once the first epoch is tested.</p>
      )}
    </section>
  );
}
