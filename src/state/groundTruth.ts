// The ground truth of a run's spoilt images, worked out once for each set of images.
import { type CorruptionPlan, corruptedShare, corruptionPlan, isSameCorruption } from '../core/corruption.ts';
import type { RunConfig } from '../protocol.ts';

let newest: { readonly config: RunConfig; readonly plan: CorruptionPlan } | null = null;

export function isCorrupted(config: RunConfig): boolean {
  return corruptedShare(config) > 0;
}

/** null when the run spoils nothing. Runs of one race share the answer. */
export function groundTruth(config: RunConfig): CorruptionPlan | null {
  if (!isCorrupted(config)) return null;
  const known = newest?.config;
  if (known && known.trainCount === config.trainCount && isSameCorruption(known, config)) return newest!.plan;
  newest = { config, plan: corruptionPlan(config.trainCount, config) };
  return newest.plan;
}
