// A run from a file: chosen here or dropped anywhere on the page.
import { useRef } from 'react';
import { useActions, useKept } from '../pageContext.ts';

export function RunFileOpener() {
  const { importRun } = useActions();
  const outcome = useKept((kept) => kept.imported);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="kept-opener">
      <button type="button" className="quiet" onClick={() => input.current?.click()}>
        Open a run file
      </button>{' '}
      <span className="unit">or drop a .setarun file anywhere on the page</span>
      <input
        ref={input}
        type="file"
        accept=".setarun"
        hidden
        aria-label="Run file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) importRun(file);
          event.target.value = '';
        }}
      />
      {outcome && (
        <p
          className={`problem problem-${outcome.wrong ? 'error' : 'note'}`}
          role={outcome.wrong ? 'alert' : 'status'}
        >
          <i aria-hidden="true">{outcome.wrong ? '\u25B2' : '\u25CF'}</i> {outcome.text}
        </p>
      )}
    </div>
  );
}
