// The runs that this browser keeps, from this visit and earlier ones. Closed at first, under everything else.
import './kept.css';
import { useState } from 'react';
import { mostKept } from '../../state/keep/pruneKept.ts';
import { t } from '../../texts/texts.ts';
import { useEngine, useKept, useRuns } from '../pageContext.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { count, megabytes } from '../words/numbers.ts';
import { KeptRow } from './KeptRow.tsx';
import { RunFileOpener } from './RunFileOpener.tsx';

function About() {
  const lasting = useKept((kept) => kept.lasting);
  const checkpoints = useEngine((engine) => engine.checkpoints);
  if (!lasting) {
    return <p className="help">{t.keep.notLasting}</p>;
  }
  const stands = checkpoints?.lasting ? t.keep.checkpoints : t.keep.checkpointsInMemory;
  return (
    <p className="help">
      {t.keep.lasting(count(mostKept))}
      {checkpoints && ` ${stands(megabytes(checkpoints.usedBytes), megabytes(checkpoints.budgetBytes))}`}
    </p>
  );
}

function Table() {
  const runs = useKept((kept) => kept.runs);
  const order = useRuns((state) => state.order);
  if (runs.length === 0) return <p className="help">{t.keep.empty}</p>;
  const { columns } = t.keep;
  return (
    <div className="wide-table">
      <table className="kept-runs">
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">{columns.pinned}</span>
            </th>
            <th scope="col">
              {columns.run}, {columns.notes}
            </th>
            <th scope="col">{columns.method}</th>
            <th scope="col" title={columns.accuracyTitle}>
              {columns.accuracy}
            </th>
            <th scope="col" title={columns.prunedTitle}>
              {columns.pruned}
            </th>
            <th scope="col">
              {columns.far}, {columns.changed}
            </th>
            <th scope="col">
              <span className="only-heard">{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <KeptRow key={run.id} run={run} shown={order.includes(run.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function KeptRuns() {
  const [open, setOpen] = useState(false);
  const kept = useKept((state) => state.runs.length);
  return (
    <section className="kept" aria-label={t.keep.title}>
      <Disclosure
        title={t.keep.title}
        about={kept === 0 ? t.keep.none : t.keep.some(count(kept))}
        open={open}
        onToggle={() => setOpen(!open)}
        contentsId="kept-contents"
      >
        <About />
        <Table />
        <RunFileOpener />
      </Disclosure>
    </section>
  );
}
