// The foot of the page: whose ideas and images these are, what is kept in the browser, which keys there are.
import { t } from '../../texts/texts.ts';
import { RecordedLink } from '../recorded/RecordedBar.tsx';
import { StorageUse } from './StorageUse.tsx';

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
          <StorageUse />
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
