// CIFAR's splits are balanced: a whole split that is not is no whole split.
import { spokenCount } from '../../core/spokenNumbers.ts';
import { t } from '../../texts/texts.ts';
import type { DataSetSource, Split } from '../dataSet.ts';
import { ImportError } from './importError.ts';

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
  const { trainUnbalanced, testUnbalanced } = t.archiveProblems;
  const says = split === 'train' ? trainUnbalanced : testUnbalanced;
  const found = spokenCount(counts[wrong]!);
  throw new ImportError(
    says(source.label, found, `${wrong}`, String(source.classes[wrong]), spokenCount(share)),
  );
}
