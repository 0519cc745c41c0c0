// What all contestants of a step train: one network, one set of initial weights, the same few batches in turn.
import { channelDeviation, channelMean, imageBytes } from '../core/augmentation.ts';
import { hash32, hashWords } from '../core/hash.ts';
import { initialState, type NetworkState } from '../core/initialWeights.ts';
import { Network } from '../core/network.ts';
import { defaultsOf } from '../core/params.ts';
import { models } from '../engine/catalog.ts';

export const classes = 10;
/** Batches that are trained one after the other; then the first comes again. */
export const distinctBatches = 5;
export const rates = { learningRate: 0.05, momentum: 0.9, weightDecay: 5e-4 } as const;

export interface StepProblem {
  readonly model: string;
  readonly batchSize: number;
  readonly network: Network;
  readonly initial: NetworkState;
  /** u8 [distinctBatches * batchSize, 3072], planar RGB. */
  readonly images: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** Noise around a colour of the class: something to learn, so that losses move. */
export function syntheticImages(count: number): Pick<StepProblem, 'images' | 'labels'> {
  const labels = Uint8Array.from({ length: count }, (_, i) => hash32(i) % classes);
  const images = new Uint8Array(count * imageBytes);
  for (let i = 0; i < images.length; i++) {
    const label = labels[Math.floor(i / imageBytes)]!;
    const channel = Math.floor((i % imageBytes) / 1024);
    images[i] = (hashWords(label, channel) & 0x7f) + (hash32(i) & 0x7f);
  }
  return { images, labels };
}

/** @throws Error when there is no such model */
export function stepProblem(model: string, batchSize: number): StepProblem {
  const definition = models.get(model);
  if (!definition)
    throw new Error(`no model is called "${model}"; there are ${[...models.keys()].join(', ')}`);
  const network = new Network();
  definition.build(network, defaultsOf(definition.params), classes);
  const data = syntheticImages(distinctBatches * batchSize);
  return { model, batchSize, network, initial: initialState(network, 0), ...data };
}

/** One batch as the other libraries take it: f32, normalised as gather.wgsl does it, channels last or first. */
export function normalisedBatch(
  { batchSize, images }: StepProblem,
  batch: number,
  layout: 'NHWC' | 'NCHW',
): Float32Array<ArrayBuffer> {
  const values = new Float32Array(batchSize * imageBytes);
  const pixels = imageBytes / 3;
  for (let i = 0; i < values.length; i++) {
    const sample = Math.floor(i / imageBytes);
    const channel = Math.floor((i % imageBytes) / pixels);
    const value =
      (images[batch * batchSize * imageBytes + i]! / 255 - channelMean[channel]!) /
      channelDeviation[channel]!;
    values[layout === 'NCHW' ? i : sample * imageBytes + (i % pixels) * 3 + channel] = value;
  }
  return values;
}

/** f32 [B, classes]. */
export function oneHotLabels({ batchSize, labels }: StepProblem, batch: number): Float32Array<ArrayBuffer> {
  const values = new Float32Array(batchSize * classes);
  for (let i = 0; i < batchSize; i++) values[i * classes + labels[batch * batchSize + i]!] = 1;
  return values;
}
