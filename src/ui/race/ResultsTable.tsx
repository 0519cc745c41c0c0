// The results of all runs of a race, per seed and as mean with deviation; sortable by every column, copied as text.
import { Fragment, useMemo, useState } from 'react';
import type { TermId } from '../../texts/glossary.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { useActions, useRuns } from '../pageContext.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Term } from '../terms/Term.tsx';
import { count } from '../words/numbers.ts';
import { Differences } from './Differences.tsx';
import { type EntrantRow, entrantRows, type Sorting, sortRows } from './resultRows.ts';
import {
  cellText,
  type ResultColumn,
  resultColumns,
  resultsCsv,
  resultsMarkdown,
  seedText,
} from './resultText.ts';
import { useEntrantNames, useMeasuredRuns } from './useRaceRuns.ts';

interface HeadProps {
  readonly by: Sorting['by'];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly title: string;
  readonly term?: TermId | undefined;
  readonly children: string;
}

function Head({ by, sorting, onSort, title, term, children }: HeadProps) {
  const active = sorting.by === by;
  const first = by === 'entrant' || by === 'seed' || by === 'seconds' ? 'ascending' : 'descending';
  const other = sorting.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={active ? sorting.direction : 'none'}>
      {term && (
        <>
          <Term id={term}>
            <span aria-hidden="true">?</span>
            <span className="only-heard">{t.race.results.whatIs(children)}</span>
          </Term>{' '}
        </>
      )}
      <button
        type="button"
        className={active ? 'quiet sort active' : 'quiet sort'}
        title={title}
        onClick={() => onSort({ by, direction: active ? other : first })}
      >
        {children}
        <i aria-hidden="true">{active ? (sorting.direction === 'ascending' ? '\u25B4' : '\u25BE') : ''}</i>
      </button>
    </th>
  );
}

/** Entrants whose mean is the best of a column; none where fewer than two are known. */
function bestOf(rows: readonly EntrantRow[], { key, better }: ResultColumn): ReadonlySet<number> {
  const known = rows.filter((row) => Number.isFinite(row.spread[key].mean));
  if (!better || known.length < 2) return new Set();
  const means = known.map((row) => row.spread[key].mean);
  const best = better === 'higher' ? Math.max(...means) : Math.min(...means);
  return new Set(known.filter((row) => row.spread[key].mean === best).map((row) => row.entrant));
}

export function ResultsTable() {
  const runs = useMeasuredRuns();
  const race = useRuns((state) => state.race);
  const focusId = useRuns((state) => state.focusId);
  const names = useEntrantNames();
  const { focus } = useActions();
  const [sorting, setSorting] = useState<Sorting>({ by: 'entrant', direction: 'ascending' });
  const rows = useMemo(() => sortRows(entrantRows(runs), sorting), [runs, sorting]);
  const words = t.race.results;
  const nameOf = (row: EntrantRow) => names[row.entrant] ?? '';
  const best = resultColumns.map((column) => bestOf(rows, column));
  const hasFull = runs.some((run) => run.config.method === 'full');
  const epochs = race?.entrants[0]?.epochs ?? 0;

  return (
    <section className="race-panel" aria-label={words.name} data-panel="results">
      <h2>
        {words.title}{' '}
        <span className="unit">
          {rows.some((row) => row.seeds.length > 1) ? (
            <>
              {words.meanBefore} <Term id="deviation">{words.deviation}</Term> {words.meanAfter}
            </>
          ) : (
            words.ofEvery
          )}
        </span>
        {rows.length > 0 && (
          <span className="panel-actions">
            <CopyButton text={() => resultsCsv(rows, nameOf)}>{words.copyCsv}</CopyButton>
            <CopyButton text={() => resultsMarkdown(rows, nameOf)}>{words.copyMarkdown}</CopyButton>
          </span>
        )}
      </h2>
      {rows.length === 0 ? (
        <p className="help">{words.empty}</p>
      ) : (
        <div className="wide-table">
          <table className="results">
            <thead>
              <tr>
                <Head by="entrant" title={words.runHelp} {...{ sorting, onSort: setSorting }}>
                  {words.run}
                </Head>
                <Head by="seed" title={words.seedHelp} {...{ sorting, onSort: setSorting }}>
                  {words.seed}
                </Head>
                {resultColumns.map(({ key, term }) => (
                  <Head
                    key={key}
                    by={key}
                    title={words.columns[key].help}
                    term={term}
                    {...{ sorting, onSort: setSorting }}
                  >
                    {words.columns[key].label}
                  </Head>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const several = row.seeds.length > 1;
                const done = Math.max(...row.seeds.map(({ run }) => run.records.length));
                const { colour } = entrantLook(race, row.entrant);
                return (
                  <Fragment key={row.entrant}>
                    <tr className={row.seeds.some(({ run }) => run.id === focusId) ? 'focused' : undefined}>
                      <th scope="row">
                        <button
                          type="button"
                          className="quiet to-run"
                          title={words.showRun}
                          onClick={() => focus(row.seeds.at(-1)!.run.id)}
                        >
                          <i className="swatch-block" style={{ background: colour }} />
                          {nameOf(row)}
                        </button>
                        {done < epochs && (
                          <span className="unit"> {words.epochsDone(count(done), count(epochs))}</span>
                        )}
                      </th>
                      <td>
                        {several
                          ? words.meanOf(String(row.spread.lastAccuracy.count))
                          : row.seeds[0]!.run.config.seed}
                      </td>
                      {resultColumns.map((column, i) => (
                        <td key={column.key} className={best[i]!.has(row.entrant) ? 'best' : undefined}>
                          {cellText(row, column)}
                        </td>
                      ))}
                    </tr>
                    {several &&
                      row.seeds.map((seed) => (
                        <tr key={seed.run.id} className="seed">
                          <th scope="row">
                            <span className="only-heard">{words.seedOf(nameOf(row))}</span>
                          </th>
                          <td>{seed.run.config.seed}</td>
                          {resultColumns.map((column) => (
                            <td key={column.key}>{seedText(seed, column)}</td>
                          ))}
                        </tr>
                      ))}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > 1 && !hasFull && <p className="help">{words.timeNeedsFull}</p>}
      <Differences />
    </section>
  );
}
