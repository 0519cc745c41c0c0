// CIFAR's splits are balanced: a whole split that is not is no whole split.
import type { DataSetSource, Split } from '../dataSet.ts';
import { ImportError, inEnglish } from './importError.ts';

/**
 * @param labels  u8, of a whole split
 * @throws ImportError naming the first class with another count than its share
 */
export function checkClassCounts(source: DataSetSource, split: Split, labels: Iterable<number>): void {
  const counts = new Array<number>(source.classes.length).fill(0);
  for (const label of labels) counts[label]!++;
  const images = split === 'train' ? source.trainCount : source.testCount;
  const share = images / source.classes.length;
  const wrong = counts.findIndex((count) => count !== share);
  if (wrong < 0) return;
  throw new ImportError(
    `the ${split === 'train' ? 'training' : 'test'} images are not those of ${source.label}: ` +
      `${inEnglish(counts[wrong]!)} of class ${wrong} (${source.classes[wrong]}), expected ${inEnglish(share)} of each`,
  );
}
