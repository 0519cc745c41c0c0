// The runs that this browser keeps, from this visit and earlier ones. Closed at first, under everything else.
import './kept.css';
import { useState } from 'react';
import { mostKept } from '../../state/keep/pruneKept.ts';
import { useEngine, useKept, useRuns } from '../pageContext.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { count, megabytes } from '../words/numbers.ts';
import { KeptRow } from './KeptRow.tsx';
import { RunFileOpener } from './RunFileOpener.tsx';

function About() {
  const lasting = useKept((kept) => kept.lasting);
  const checkpoints = useEngine((engine) => engine.checkpoints);
  if (!lasting) {
    return (
      <p className="help">
        This browser keeps nothing for this page (a private window, or storage is switched off): runs are gone
        when it is closed. Save those worth keeping as files.
      </p>
    );
  }
  return (
    <p className="help">
      Each closed epoch is kept as it comes, the {count(mostKept)} newest runs and all pinned ones.
      {checkpoints &&
        ` Checkpoints to go on from: ${megabytes(checkpoints.usedBytes)} of at most ${megabytes(checkpoints.budgetBytes)}` +
          (checkpoints.lasting ? '.' : ', in memory until the page is closed.')}
    </p>
  );
}

function Table() {
  const runs = useKept((kept) => kept.runs);
  const order = useRuns((state) => state.order);
  if (runs.length === 0)
    return <p className="help">Here: every run with a closed epoch, to open or to go on with.</p>;
  return (
    <div className="wide-table">
      <table className="kept-runs">
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">pinned</span>
            </th>
            <th scope="col">run</th>
            <th scope="col">method</th>
            <th scope="col" title="On the test images, after the last closed epoch">
              test accuracy
            </th>
            <th scope="col" title="Share of the training work left out so far">
              pruned
            </th>
            <th scope="col">how far</th>
            <th scope="col">last epoch at</th>
            <th scope="col">notes</th>
            <th scope="col">
              <span className="only-heard">actions</span>
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
    <section className="kept" aria-label="Kept runs">
      <Disclosure
        title="Kept runs"
        about={kept === 0 ? 'none yet' : `${count(kept)} in this browser, to look at and to go on with`}
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
