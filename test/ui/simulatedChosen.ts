// The larger events of a simulated run: which samples are trained, labels, images by index.
import { packChosen } from '../../src/core/chosenBits.ts';
import { lossRanksOf } from '../../src/core/lossRanks.ts';
import type { ChosenEvent, ImagesEvent, LabelsEvent } from '../../src/protocol.ts';
import { simulatedImage } from './simulatedImages.ts';

/** Sample i of the data set is simulated sample i modulo their number. */
export function simulatedChosen(
  runId: string,
  epoch: number,
  present: number,
  scores: Float64Array,
  chosen: readonly number[],
): ChosenEvent {
  const trained = new Uint32Array(scores.length);
  for (const place of chosen) trained[place] = 1;
  const fate = Uint32Array.from({ length: present }, (_, i) => trained[i % scores.length] ?? 0);
  const losses = Float32Array.from({ length: present }, (_, i) => scores[i % scores.length] ?? 0);
  const lossRanks = lossRanksOf(losses)?.buffer ?? null;
  return { type: 'chosen', runId, epoch, present, bits: packChosen(fate, 1).buffer, lossRanks };
}

export function simulatedLabels(count: number): LabelsEvent {
  return {
    type: 'labels',
    data: 'cifar10',
    labels: Uint8Array.from({ length: count }, (_, i) => i % 10).buffer,
  };
}

export function simulatedImages(
  requestId: number,
  indices: readonly number[],
  scoresByRun: ReadonlyMap<string, Float64Array>,
): ImagesEvent {
  const pixels = new Uint8ClampedArray(indices.length * 4096);
  indices.forEach((index, place) => {
    pixels.set(simulatedImage(index, index % 10, 0.3), place * 4096);
  });
  const losses = Object.fromEntries(
    [...scoresByRun].map(([id, scores]) => [id, indices.map((index) => scores[index % scores.length] ?? 3)]),
  );
  return { type: 'images', requestId, indices, pixels: pixels.buffer, losses };
}
