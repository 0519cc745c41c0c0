// Whether a run can go on from a checkpoint: the network and the images must be the same, the rest is free.
import { corruptionFields } from '../../core/corruption.ts';
import { spokenNumber } from '../../core/spokenNumbers.ts';
import type { RunConfig } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import type { Checkpoint } from '../checkpoint.ts';

const shared = ['data', 'trainCount', 'model', ...corruptionFields] as const;

/** A sentence for the user, null when it can. */
export function forkProblem(from: Pick<Checkpoint, 'config' | 'epoch'>, config: RunConfig): string | null {
  const says = t.engineProblems.fork;
  for (const field of shared) {
    // A checkpoint from before a setting existed does not tell it.
    if (from.config[field] !== undefined && from.config[field] !== config[field]) {
      return says.otherImages(field, spokenNumber(from.config[field]), spokenNumber(config[field]));
    }
  }
  const params = (one: RunConfig) => JSON.stringify(Object.entries(one.modelParams).sort());
  if (params(from.config) !== params(config)) {
    return says.otherNetwork(params(from.config), params(config));
  }
  if (config.epochs < from.epoch) {
    return says.tooFewEpochs(`${from.epoch}`, `${config.epochs}`);
  }
  return null;
}
