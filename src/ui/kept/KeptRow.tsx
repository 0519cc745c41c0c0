// One kept run: its figures, its name and notes to write on, and what can be done with it.
import { useState } from 'react';
import type { KeptRun } from '../../state/keep/keptRun.ts';
import { useActions, useEngine } from '../pageContext.ts';
import { dateTime } from '../words/dates.ts';
import { stateWords } from '../words/keepWords.ts';
import { percent } from '../words/numbers.ts';
import { KeptText } from './KeptText.tsx';

function DeleteButton({ run }: { readonly run: KeptRun }) {
  const { deleteKept } = useActions();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button
        type="button"
        className="quiet"
        aria-label={`Delete ${run.name}`}
        onClick={() => setAsking(true)}
      >
        Delete
      </button>
    );
  }
  return (
    <span className="kept-asking" role="alert">
      For good?{' '}
      <button type="button" onClick={() => deleteKept([run.id])}>
        Delete
      </button>{' '}
      <button type="button" onClick={() => setAsking(false)}>
        Keep
      </button>
    </span>
  );
}

/** @param shown it is among the runs that the page shows */
export function KeptRow({ run, shown }: { readonly run: KeptRun; readonly shown: boolean }) {
  const { editKept, openKept, saveRun } = useActions();
  const method = useEngine(
    (engine) => engine.catalog?.methods.find(({ id }) => id === run.config.method)?.label,
  );
  const canGoOn = useEngine(
    (engine) => run.state !== 'finished' && engine.checkpoints?.kept.some(({ runId }) => runId === run.id),
  );
  return (
    <tr className={shown ? 'focused' : undefined}>
      <td>
        <button
          type="button"
          className="quiet kept-pin"
          aria-pressed={run.pinned}
          aria-label={`Pin ${run.name}`}
          title={
            run.pinned
              ? 'Pinned: kept however many runs there are'
              : 'Pin: keep it however many runs there are'
          }
          onClick={() => editKept(run.id, { pinned: !run.pinned })}
        >
          {run.pinned ? '\u2605' : '\u2606'}
        </button>
      </td>
      <th scope="row">
        <KeptText
          value={run.name}
          label={`Name of ${run.name}`}
          onChange={(name) => editKept(run.id, { name: name || run.name })}
        />
      </th>
      <td>{method ?? run.config.method}</td>
      <td className="figure">{percent(run.testAccuracy)}</td>
      <td className="figure">{percent(run.savedRatio)}</td>
      <td>{stateWords(run)}</td>
      <td className="figure">{dateTime(run.changedAt)}</td>
      <td>
        <KeptText
          value={run.notes}
          label={`Notes on ${run.name}`}
          placeholder="notes"
          onChange={(notes) => editKept(run.id, { notes })}
        />
      </td>
      <td className="kept-actions">
        {shown ? (
          <span className="unit">shown above</span>
        ) : (
          <>
            <button
              type="button"
              className="quiet"
              aria-label={`Open ${run.name}`}
              title="Shows its curves in place of what is above, which stays kept"
              onClick={() => void openKept(run.id, false)}
            >
              Open
            </button>
            {canGoOn && (
              <button
                type="button"
                className="quiet"
                aria-label={`Go on with ${run.name}`}
                onClick={() => void openKept(run.id, true)}
              >
                Go on
              </button>
            )}
          </>
        )}
        <button
          type="button"
          className="quiet"
          aria-label={`Save ${run.name} as a file`}
          title="One file with settings, all epochs and the last checkpoint"
          onClick={() => saveRun(run.id)}
        >
          Save file
        </button>
        {!shown && <DeleteButton run={run} />}
      </td>
    </tr>
  );
}
