// For those who outgrow the page: this run with the authors' PyTorch code, and in what that would be another run.
import { useId, useState } from 'react';
import {
  authorsCommand,
  authorsRepository,
  authorsVersion,
  setupLines,
  severalGpuLines,
  singleGpuLines,
} from '../../state/authorsCommand.ts';
import { t } from '../../texts/texts.ts';
import { useRuns } from '../pageContext.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { useEntrantNames } from '../race/useRaceRuns.ts';

const gpuCounts = [1, 2, 4, 8];

export function AuthorsLines() {
  const entrants = useRuns((state) => state.race?.entrants);
  const names = useEntrantNames();
  const [entrant, setEntrant] = useState(0);
  const [gpus, setGpus] = useState(1);
  const id = useId();
  const config = entrants?.[entrant] ?? entrants?.[0];
  if (!entrants || !config) return null;
  const { arguments: flags, notes } = authorsCommand(config);
  const lines =
    flags && `${setupLines}\n\n${gpus === 1 ? singleGpuLines(flags) : severalGpuLines(flags, gpus)}\n`;
  const words = t.share.authors;
  return (
    <section>
      <h3>{words.head}</h3>
      <p className="share-actions">
        {entrants.length > 1 && (
          <label htmlFor={`${id}run`}>
            {words.run}{' '}
            <select
              id={`${id}run`}
              value={entrant}
              onChange={(event) => setEntrant(Number(event.target.value))}
            >
              {entrants.map((_, i) => (
                <option key={names[i]} value={i}>
                  {names[i]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label htmlFor={`${id}gpus`}>
          {words.gpus}{' '}
          <select id={`${id}gpus`} value={gpus} onChange={(event) => setGpus(Number(event.target.value))}>
            {gpuCounts.map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
        {lines && <CopyButton text={() => lines}>{words.copy}</CopyButton>}
      </p>
      {lines && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled with the arrow keys
        <section className="lines" tabIndex={0} aria-label={words.lines}>
          <pre>{lines}</pre>
        </section>
      )}
      <ul className="authors-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {lines && gpus > 1 && <li>{words.dividedBatch}</li>}
      </ul>
      <p className="help">
        {words.argumentsBefore}{' '}
        <a href={authorsRepository} rel="noreferrer">
          mrazhou/SeTa
        </a>{' '}
        {words.argumentsAfter(authorsVersion)}
      </p>
    </section>
  );
}
