// A plausible profile of cnn3's step for the simulated engine.
import type { ProfileEvent } from '../../src/protocol.ts';

const launches: readonly (readonly [label: string, ms: number])[] = [
  ['gather', 0.011],
  ['step.conv1', 0.042],
  ['step.normFinish2', 0.006],
  ['step.block4', 0.019],
  ['step.conv5', 0.061],
  ['step.normFinish6', 0.005],
  ['step.block8', 0.011],
  ['step.conv9', 0.058],
  ['step.normFinish10', 0.005],
  ['step.block12', 0.008],
  ['step.dense13', 0.004],
  ['crossEntropy', 0.007],
  ['step.denseBackward13', 0.006],
  ['step.blockReduce12', 0.009],
  ['step.normGradient12', 0.004],
  ['step.blockBackward12', 0.012],
  ['step.filterGradient9', 0.071],
  ['step.inputGradient9', 0.052],
  ['step.filterGradient5', 0.083],
  ['step.inputGradient5', 0.06],
  ['train.sgd', 0.009],
];

/** @param random in [0, 1) */
export function simulateProfile(runId: string, random: () => number): ProfileEvent {
  return {
    type: 'profile',
    runId,
    launches: launches.map(([label, ms]) => ({ label, ms: ms * (0.9 + 0.2 * random()) })),
    encodeMs: 0.14 + 0.02 * random(),
    runBytes: 18_400_000,
    sharedBytes: 184_560_000,
  };
}
