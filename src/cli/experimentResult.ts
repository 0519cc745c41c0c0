// The JSON that one experiment run leaves behind.
import packageInfo from '../../package.json';
import type { EpochRecord } from '../core/records.ts';
import type { RunConfig } from '../protocol.ts';

export function experimentResult(config: RunConfig, info: GPUAdapterInfo, records: readonly EpochRecord[]) {
  const { vendor, architecture, device, description } = info;
  return {
    method: config.method,
    model: config.model,
    data: config.data,
    n: config.trainCount,
    seed: config.seed,
    epochs: config.epochs,
    config,
    adapter: { vendor, architecture, device, description },
    versions: {
      playground: packageInfo.version,
      tfjs: packageInfo.dependencies['@tensorflow/tfjs'],
      node: process.version,
    },
    records,
    savedRatio: records.at(-1)?.savedRatio ?? 0,
  };
}
