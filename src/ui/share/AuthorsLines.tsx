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
  return (
    <section>
      <h3>With the authors’ code, at full scale</h3>
      <p className="share-actions">
        {entrants.length > 1 && (
          <label htmlFor={`${id}run`}>
            Run{' '}
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
          GPUs{' '}
          <select id={`${id}gpus`} value={gpus} onChange={(event) => setGpus(Number(event.target.value))}>
            {gpuCounts.map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
        {lines && <CopyButton text={() => lines}>Copy lines</CopyButton>}
      </p>
      {lines && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled with the arrow keys
        <section className="lines" tabIndex={0} aria-label="Command lines">
          <pre>{lines}</pre>
        </section>
      )}
      <ul className="authors-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {lines && gpus > 1 && (
          <li>
            Each GPU takes a batch of its own, so the batch is divided; images left over at the end are
            skipped.
          </li>
        )}
      </ul>
      <p className="help">
        Arguments as{' '}
        <a href={authorsRepository} rel="noreferrer">
          mrazhou/SeTa
        </a>{' '}
        {authorsVersion} reads them (examples/cifar/main.py). --use_info_batch switches pruning on, whatever
        the method: without it nothing is pruned.
      </p>
    </section>
  );
}
