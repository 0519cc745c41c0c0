// Tells the life of one training image in one run: what the selections have seen of it, and what the network says now.
import { softmax } from '../core/softmax.ts';
import type { SampleLife } from '../protocol.ts';
import type { LoadedData } from './loadedData.ts';
import type { Run } from './run.ts';

/** Images of nearly the same loss that come with it. */
const nearestCount = 8;

/** @param sample a training image that is here and takes part in the run */
export async function lifeOf(run: Run, data: LoadedData, sample: number): Promise<SampleLife> {
  const { logits, ...at } = await run.predict([sample]);
  const label = data.trainLabels[sample]!;
  const probabilities = softmax(logits);
  return {
    label,
    moments: run.history.momentsOf(sample),
    nearest: run.history.nearest(sample, nearestCount),
    now: { ...at, probabilities, loss: -Math.log(probabilities[label]!) },
  };
}
