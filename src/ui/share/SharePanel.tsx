// Taking things away from the page: the set-up, the runs' numbers, the figures, the authors' command lines.
import './share.css';
import { useState } from 'react';
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
      <h3>Set-up</h3>
      <p className="share-actions">
        <CopyButton text={link}>Copy link</CopyButton>
        <CopyButton text={experimentText}>Copy as experiment file</CopyButton>
        <button
          type="button"
          className="quiet"
          onClick={() => saveText('seta-experiment.json', experimentText())}
        >
          Save experiment file
        </button>
      </p>
      <p className="help">
        As set on the left, changes that wait for a restart included. The file opens under Race, and with{' '}
        <code>npm run experiment</code>.
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
        Export
      </button>
      <div
        id={panelId}
        className="share-panel"
        popover="auto"
        role="dialog"
        aria-label="Share and export"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <>
            <div className="share-head">
              <h2>Share and export</h2>
              <button type="button" popoverTarget={panelId} popoverTargetAction="hide">
                Close
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
