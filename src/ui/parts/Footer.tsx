// The foot of the page: whose ideas and images these are, what is kept in the browser, which keys there are.
import { useState } from 'react';
import type { Catalog } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { useIsKept } from '../header/NewRelease.tsx';
import { useActions, useEngine } from '../pageContext.ts';
import { RecordedLink } from '../recorded/RecordedBar.tsx';
import { megabytes } from '../words/numbers.ts';

const sources = [
  {
    name: 'SeTa',
    href: 'https://arxiv.org/abs/2503.13385',
    cite: 'Zhou, Gao, Wang: Scale Efficient Training for Large Datasets, CVPR 2025',
  },
  {
    name: 'InfoBatch',
    href: 'https://arxiv.org/abs/2303.04947',
    cite: 'Qin et al.: InfoBatch, ICLR 2024',
  },
  {
    name: 'CIFAR',
    href: 'https://www.cs.toronto.edu/~kriz/cifar.html',
    cite: 'Krizhevsky: Learning Multiple Layers of Features from Tiny Images, 2009',
  },
];

/** Images are here that no server has. */
function hasOwnArchive(catalog: Catalog | null): boolean {
  return catalog?.data.some(({ archive }) => archive?.imported) ?? false;
}

function Storage() {
  const storage = useEngine((engine) => engine.storage);
  const imported = useEngine((engine) => hasOwnArchive(engine.catalog));
  const checkpoints = useEngine((engine) => engine.checkpoints);
  const { clearStorage } = useActions();
  const [asking, setAsking] = useState(false);
  const kept = useIsKept();
  if (!storage) return <span>{t.chrome.storage.notKnown}</span>;
  if (storage.usedBytes === null) return <span>{t.chrome.storage.notTold}</span>;
  const used = megabytes(storage.usedBytes);
  if (asking) {
    return (
      <span>
        {imported ? t.chrome.storage.askOwn(used) : t.chrome.storage.ask(used)}{' '}
        <button
          type="button"
          onClick={() => {
            clearStorage();
            setAsking(false);
          }}
        >
          {t.chrome.storage.delete}
        </button>{' '}
        <button type="button" onClick={() => setAsking(false)}>
          {t.chrome.storage.keep}
        </button>
      </span>
    );
  }
  return (
    <span>
      {t.chrome.storage.used} <b className="number-text">{used}</b>
      {checkpoints?.lasting &&
        checkpoints.kept.length > 0 &&
        t.chrome.storage.checkpoints(megabytes(checkpoints.usedBytes))}
      {kept ? t.chrome.storage.offline : t.chrome.storage.online}{' '}
      <button
        type="button"
        className="quiet"
        disabled={storage.usedBytes === 0}
        onClick={() => setAsking(true)}
      >
        {t.chrome.storage.clear}
      </button>
    </span>
  );
}

/** @param bare without a run there is nothing stored and no key to press */
export function Footer({ bare = false }: { readonly bare?: boolean }) {
  const { keys } = t.chrome;
  return (
    <footer className="footer">
      <p>
        {sources.map((source) => (
          <span key={source.name}>
            <a href={source.href} rel="noreferrer">
              {source.name}
            </a>
            : {source.cite}.{' '}
          </span>
        ))}
      </p>
      {!bare && (
        <p>
          <Storage />
        </p>
      )}
      {!bare && <RecordedLink />}
      {!bare && (
        <p className="keys">
          <kbd>{keys.space}</kbd> {keys.play} <kbd>{'\u2192'}</kbd> {keys.epoch} <kbd>{keys.shift}</kbd>{' '}
          <kbd>{'\u2192'}</kbd> {keys.batch} <kbd>R</kbd> {keys.restart} <kbd>P</kbd> {keys.present}
        </p>
      )}
    </footer>
  );
}
