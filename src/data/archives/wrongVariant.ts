// CIFAR is published three times over; only the binary version is read here, and the other two say so at once.

const variants: readonly { readonly names: RegExp; readonly is: string; readonly take: string }[] = [
  {
    names: /^cifar-100-python\b/,
    is: 'the Python version of CIFAR-100',
    take: 'cifar-100-binary.tar.gz',
  },
  {
    names: /^cifar-100-matlab\b/,
    is: 'the Matlab version of CIFAR-100',
    take: 'cifar-100-binary.tar.gz',
  },
  {
    names: /^cifar-10-(python|batches-py)\b|^data_batch_\d$/,
    is: 'the Python version of CIFAR-10',
    take: 'cifar-10-binary.tar.gz',
  },
  {
    names: /^cifar-10-(matlab|batches-mat)\b|^data_batch_\d\.mat$/,
    is: 'the Matlab version of CIFAR-10',
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
    if (found) return found;
  }
  return null;
}
