// Whether a run can go on from a checkpoint: the network and the images must be the same, the rest is free.
import { corruptionFields } from '../../core/corruption.ts';
import type { RunConfig } from '../../protocol.ts';
import type { Checkpoint } from '../checkpoint.ts';

const shared = ['data', 'trainCount', 'model', ...corruptionFields] as const;

/** A sentence for the user, null when it can. */
export function forkProblem(from: Pick<Checkpoint, 'config' | 'epoch'>, config: RunConfig): string | null {
  for (const field of shared) {
    // A checkpoint from before a setting existed does not tell it.
    if (from.config[field] !== undefined && from.config[field] !== config[field]) {
      return `a run goes on with the images and the network that it has: ${field} was ${from.config[field]}, got ${config[field]}`;
    }
  }
  const params = (one: RunConfig) => JSON.stringify(Object.entries(one.modelParams).sort());
  if (params(from.config) !== params(config)) {
    return `a run goes on with the network that it has: its settings were ${params(from.config)}, got ${params(config)}`;
  }
  if (config.epochs < from.epoch) {
    return `the checkpoint has ${from.epoch} epochs behind it, the run should have ${config.epochs}; raise Epochs`;
  }
  return null;
}
