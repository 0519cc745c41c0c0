// The JSON that one experiment run leaves behind.
import { readFileSync } from 'node:fs';
import packageInfo from '../../package.json';
import type { EpochRecord } from '../core/records.ts';
import type { RunConfig } from '../protocol.ts';

/** The version that is installed, not the range that package.json asks for. */
function installedVersion(name: string): string {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
}

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
      tfjs: installedVersion('@tensorflow/tfjs'),
      webgpu: installedVersion('webgpu'),
      node: process.version,
    },
    records,
    savedRatio: records.at(-1)?.savedRatio ?? 0,
  };
}
