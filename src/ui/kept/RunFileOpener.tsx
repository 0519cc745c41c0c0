// A run from a file: chosen here or dropped anywhere on the page.
import { useRef } from 'react';
import { t } from '../../texts/texts.ts';
import { useActions, useKept } from '../pageContext.ts';

export function RunFileOpener() {
  const { importRun } = useActions();
  const outcome = useKept((kept) => kept.imported);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="kept-opener">
      <button type="button" className="quiet" onClick={() => input.current?.click()}>
        {t.keep.file.open}
      </button>{' '}
      <span className="unit">{t.keep.file.orDrop}</span>
      <input
        ref={input}
        type="file"
        accept=".setarun"
        hidden
        aria-label={t.keep.file.input}
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
