// On an adapter that computes on the CPU: what the run is made of, because it starts smaller than on a GPU.
import type { AdapterReport, DataEntry, RunConfig } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { count, significant } from './numbers.ts';

/** @param entry of the data set, undefined while it is not known */
export function softwareWords(
  adapter: AdapterReport,
  { trainCount, testCount, batchSize, learningRate }: RunConfig,
  entry: Pick<DataEntry, 'trainCount' | 'testCount'> | undefined,
): string {
  const words = t.notices.software;
  const share = (images: number, all = images) =>
    images === all ? count(images) : words.ofAll(count(images), count(all));
  return words.set(
    adapter.description || adapter.vendor || words.adapter,
    share(trainCount, entry?.trainCount),
    share(testCount, entry?.testCount),
    count(batchSize),
    significant(learningRate),
  );
}
