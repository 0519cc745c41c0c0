// Taking things away from the page: the set-up, the runs' numbers, the figures, the authors' command lines.
import './share.css';
import { useState } from 'react';
import { t } from '../../texts/texts.ts';
import { useActions } from '../pageContext.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { saveText } from '../parts/saveFile.ts';
import { AuthorsLines } from './AuthorsLines.tsx';
import { Figures } from './Figures.tsx';
import { RunFiles } from './RunFiles.tsx';

const panelId = 'share-panel';

function SetUp() {
  const { linkHash, experimentText } = useActions();
  const link = () => location.href.replace(/#.*$/, '') + linkHash();
  return (
    <section>
      <h3>{t.share.setUp.head}</h3>
      <p className="share-actions">
        <CopyButton text={link}>{t.share.setUp.copyLink}</CopyButton>
        <CopyButton text={experimentText}>{t.share.setUp.copyFile}</CopyButton>
        <button
          type="button"
          className="quiet"
          onClick={() => saveText('seta-experiment.json', experimentText())}
        >
          {t.share.setUp.saveFile}
        </button>
      </p>
      <p className="help">
        {t.share.setUp.help} <code>npm run experiment</code>.
      </p>
    </section>
  );
}

/** The button in the header and the panel that it opens, over the page and without a hold on it. */
export function SharePanel() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" popoverTarget={panelId} aria-expanded={open} aria-controls={panelId}>
        {t.share.export}
      </button>
      <div
        id={panelId}
        className="share-panel"
        popover="auto"
        role="dialog"
        aria-label={t.share.title}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <>
            <div className="share-head">
              <h2>{t.share.title}</h2>
              <button type="button" popoverTarget={panelId} popoverTargetAction="hide">
                {t.chrome.close}
              </button>
            </div>
            <SetUp />
            <RunFiles />
            <Figures />
            <AuthorsLines />
          </>
        )}
      </div>
    </>
  );
}
