// One kept run: its figures, its name and notes to write on, and what can be done with it.
import { useState } from 'react';
import type { KeptRun } from '../../state/keep/keptRun.ts';
import { t } from '../../texts/texts.ts';
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
        aria-label={t.keep.row.deleteOne(run.name)}
        onClick={() => setAsking(true)}
      >
        {t.keep.row.delete}
      </button>
    );
  }
  return (
    <span className="kept-asking" role="alert">
      {t.keep.row.forGood}{' '}
      <button type="button" onClick={() => deleteKept([run.id])}>
        {t.keep.row.delete}
      </button>{' '}
      <button type="button" onClick={() => setAsking(false)}>
        {t.keep.row.keep}
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
  const { row } = t.keep;
  return (
    <tr className={shown ? 'focused' : undefined}>
      <td>
        <button
          type="button"
          className="quiet kept-pin"
          aria-pressed={run.pinned}
          aria-label={row.pin(run.name)}
          title={run.pinned ? row.pinnedTitle : row.pinTitle}
          onClick={() => editKept(run.id, { pinned: !run.pinned })}
        >
          {run.pinned ? '\u2605' : '\u2606'}
        </button>
      </td>
      <th scope="row">
        <KeptText
          value={run.name}
          label={row.nameOf(run.name)}
          onChange={(name) => editKept(run.id, { name: name || run.name })}
        />
        <KeptText
          value={run.notes}
          label={row.notesOn(run.name)}
          placeholder={row.notes}
          onChange={(notes) => editKept(run.id, { notes })}
        />
      </th>
      <td>{method ?? run.config.method}</td>
      <td className="figure">{percent(run.testAccuracy)}</td>
      <td className="figure">{percent(run.savedRatio)}</td>
      <td>
        {stateWords(run)}
        <span className="unit">{dateTime(run.changedAt)}</span>
      </td>
      <td className="kept-actions">
        {shown ? (
          <span className="unit">{row.shown}</span>
        ) : (
          <>
            <button
              type="button"
              className="quiet"
              aria-label={row.openOne(run.name)}
              title={row.openTitle}
              onClick={() => void openKept(run.id, false)}
            >
              {row.open}
            </button>
            {canGoOn && (
              <button
                type="button"
                className="quiet"
                aria-label={row.goOnWith(run.name)}
                onClick={() => void openKept(run.id, true)}
              >
                {row.goOn}
              </button>
            )}
          </>
        )}
        <button
          type="button"
          className="quiet"
          aria-label={row.saveOne(run.name)}
          title={row.saveTitle}
          onClick={() => saveRun(run.id)}
        >
          {row.save}
        </button>
        {!shown && <DeleteButton run={run} />}
      </td>
    </tr>
  );
}
