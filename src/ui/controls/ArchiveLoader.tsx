// At the data set: the way to bring an archive by hand, how far its reading is, and what came of it.
import { useRef } from 'react';
import { t } from '../../texts/texts.ts';
import { useActions, useConfig, useEngine } from '../pageContext.ts';
import { archiveNames, importOutcome, importProgressSentence } from '../words/archiveWords.ts';

/** Where the archive of the chosen data set is offered, when it is not here. */
function WhereFrom() {
  const chosen = useConfig((config) => config.edited?.data);
  const archive = useEngine((engine) => engine.catalog?.data.find(({ id }) => id === chosen)?.archive);
  if (!archive || archive.missing.length === 0) return null;
  return (
    <p className="help">
      {t.controls.archive.offeredBefore}{' '}
      <a href={archive.page} target="_blank" rel="noreferrer">
        {archive.page.replace('https://', '')}
      </a>
      {t.controls.archive.offeredAfter}
    </p>
  );
}

function Progress() {
  const importing = useEngine((engine) => engine.importing);
  const { stopImport } = useActions();
  if (!importing) return null;
  return (
    <div className="import-progress">
      <progress
        value={importing.readBytes}
        max={Math.max(1, importing.totalBytes)}
        aria-label={t.controls.archive.read}
      />
      <span>{importProgressSentence(importing)}</span>
      <button type="button" className="quiet" onClick={stopImport}>
        {t.controls.archive.stop}
      </button>
    </div>
  );
}

function Outcome() {
  const outcome = useEngine((engine) => engine.imported);
  const catalog = useEngine((engine) => engine.catalog);
  if (!outcome || !catalog) return null;
  const { text, severity } = importOutcome(outcome, catalog);
  return (
    <p
      className={`problem problem-${severity} import-outcome`}
      role={severity === 'error' ? 'alert' : 'status'}
    >
      <i aria-hidden="true">{severity === 'error' ? '\u25B2' : '\u25CF'}</i> <span>{text}</span>
    </p>
  );
}

export function ArchiveLoader() {
  const { importData } = useActions();
  const catalog = useEngine((engine) => engine.catalog);
  const busy = useEngine((engine) => engine.importing !== null);
  const input = useRef<HTMLInputElement>(null);
  if (!catalog || archiveNames(catalog) === '') return null;
  return (
    <div className="archive-loader">
      <div className="archive-line">
        <button
          type="button"
          disabled={busy}
          title={t.controls.archive.loadTitle(archiveNames(catalog))}
          onClick={() => input.current?.click()}
        >
          {t.controls.archive.load}
        </button>
        <span className="help">{t.controls.archive.orDrop}</span>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t.controls.archive.input}
        onChange={({ target }) => {
          importData([...(target.files ?? [])]);
          target.value = ''; // The same file can be chosen again.
        }}
      />
      <WhereFrom />
      <Progress />
      <Outcome />
    </div>
  );
}
