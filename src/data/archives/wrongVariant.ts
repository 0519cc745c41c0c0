// CIFAR is published three times over; only the binary version is read here, and the other two say so at once.
import { t } from '../../texts/texts.ts';

const variants: readonly {
  readonly names: RegExp;
  readonly of: 'python' | 'matlab';
  readonly data: string;
  readonly take: string;
}[] = [
  {
    names: /^cifar-100-python\b/,
    of: 'python',
    data: 'CIFAR-100',
    take: 'cifar-100-binary.tar.gz',
  },
  {
    names: /^cifar-100-matlab\b/,
    of: 'matlab',
    data: 'CIFAR-100',
    take: 'cifar-100-binary.tar.gz',
  },
  {
    names: /^cifar-10-(python|batches-py)\b|^data_batch_\d$/,
    of: 'python',
    data: 'CIFAR-10',
    take: 'cifar-10-binary.tar.gz',
  },
  {
    names: /^cifar-10-(matlab|batches-mat)\b|^data_batch_\d\.mat$/,
    of: 'matlab',
    data: 'CIFAR-10',
    take: 'cifar-10-binary.tar.gz',
  },
];

/**
 * What a file is when it belongs to a version that is not read here, and what to take instead.
 *
 * @param path  a file's name, or its path in an archive
 */
export function wrongVariant(path: string): { readonly is: string; readonly take: string } | null {
  for (const word of path.toLowerCase().split('/')) {
    const found = variants.find(({ names }) => names.test(word));
    if (found) return { is: t.archiveProblems.variants[found.of](found.data), take: found.take };
  }
  return null;
}
