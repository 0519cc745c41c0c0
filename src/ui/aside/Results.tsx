// The numbers of the epoch that is looked at, beside the last and the best.
import type { EpochRecord } from '../../core/records.ts';
import type { TermId } from '../../texts/glossary.ts';
import { t } from '../../texts/texts.ts';
import { methodColour } from '../methodColours.ts';
import { reportOf, useAttendedEpoch, useEngine, useRun } from '../pageContext.ts';
import { termOfMethod } from '../terms/settingTerms.ts';
import { Term } from '../terms/Term.tsx';
import { epochNumber } from '../words/epochNumber.ts';
import { count, fixed, loss, megabytes, nothing, percent, seconds, significant } from '../words/numbers.ts';

interface Row {
  readonly key: keyof typeof t.aside.results.rows;
  readonly term?: TermId;
  readonly pick: (record: EpochRecord) => number;
  readonly format: (value: number) => string;
  readonly best?: 'highest' | 'lowest';
}

const rows: readonly Row[] = [
  {
    key: 'testAccuracy',
    term: 'testAccuracy',
    pick: (r) => r.testAccuracy,
    format: percent,
    best: 'highest',
  },
  { key: 'testLoss', term: 'testLoss', pick: (r) => r.testLoss, format: loss, best: 'lowest' },
  {
    key: 'trainAccuracy',
    term: 'trainAccuracy',
    pick: (r) => r.trainAccuracy,
    format: percent,
    best: 'highest',
  },
  { key: 'trainLoss', term: 'trainLoss', pick: (r) => r.trainLoss, format: loss, best: 'lowest' },
  { key: 'trained', term: 'selection', pick: (r) => r.selected, format: count },
  { key: 'saved', term: 'savedRatio', pick: (r) => r.savedRatio, format: percent },
  { key: 'learningRate', term: 'learningRate', pick: (r) => r.learningRate, format: significant },
  { key: 'took', pick: (r) => r.seconds, format: seconds },
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
  const words = t.aside.results;
  const facts = [
    model,
    parameters === null ? null : words.weights(count(parameters)),
    bytes === null ? null : words.onGpu(megabytes(bytes)),
    selectMs === null ? null : words.selection(selectMs < 10 ? fixed(selectMs, 1) : count(selectMs)),
  ].filter((fact) => fact !== null);
  return (
    <p className="facts">
      <i className="swatch-line" style={{ background: methodColour(running.method) }} />
      <b>{term ? <Term id={term}>{method}</Term> : method}</b> {facts.join(', ')}
    </p>
  );
}

/** Where the epoch that is looked at began before all images were there. */
function Grew() {
  const epoch = useAttendedEpoch();
  const present = useRun((run) => reportOf(run, epoch)?.present ?? null);
  const all = useRun((run) => run?.config.trainCount ?? 0);
  if (epoch === null || present === null || present >= all) return null;
  return (
    <p className="help">{t.aside.results.grew(String(epochNumber(epoch)), count(present), count(all))}</p>
  );
}

export function Results() {
  const records = useRun((run) => run?.records ?? none);
  const epoch = useAttendedEpoch();
  const shown = records.find((record) => record.epoch === epoch);
  const last = records.at(-1);
  const words = t.aside.results;
  return (
    <section className="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <RunFacts />
      <Grew />
      {last ? (
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Term id="epoch">{words.epoch}</Term>
              </th>
              <th scope="col">{epoch === null ? nothing : epochNumber(epoch)}</th>
              <th scope="col">{words.last}</th>
              <th scope="col">{words.best}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const name = words.rows[row.key];
              const best = bestOf(records, row);
              return (
                <tr key={row.key}>
                  <th scope="row">{row.term ? <Term id={row.term}>{name}</Term> : name}</th>
                  <td>{shown ? row.format(row.pick(shown)) : nothing}</td>
                  <td>{row.format(row.pick(last))}</td>
                  <td title={best ? words.bestIn(String(epochNumber(best.epoch))) : undefined}>
                    {best ? row.format(row.pick(best)) : ''}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <p className="help">{words.empty}</p>
      )}
    </section>
  );
}
