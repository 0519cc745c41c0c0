// A data set of made-up images (syntheticShard.ts), whole on the GPU.
import type { CorruptionSettings } from '../../src/core/corruption.ts';
import { dataSets } from '../../src/data/dataSets.ts';
import { LoadedData } from '../../src/engine/loadedData.ts';
import { syntheticShard } from './syntheticShard.ts';

export function syntheticData(
  device: GPUDevice,
  trainCount: number,
  testCount: number,
  corruption?: CorruptionSettings,
): LoadedData {
  const data = new LoadedData(device, dataSets.get('cifar10')!, { trainCount, testCount }, corruption);
  data.add(syntheticShard('train', 0, trainCount));
  data.add(syntheticShard('test', 0, testCount));
  return data;
}
