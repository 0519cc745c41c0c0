// Real images of each category for the page, from the lowest to the highest loss. The one place where a whole
// array leaves the GPU, and only while the gallery is open.
import { imageBytes, imageExtent } from '../core/augmentation.ts';
import { readBuffer } from '../gpu/buffers.ts';
import type { EngineEvent, GallerySample } from '../protocol.ts';
import type { LoadedData } from './loadedData.ts';
import type { Run } from './run.ts';

const pixels = imageExtent * imageExtent;

/** Places evenly from first to last, at most `count` of `length`. */
function spread(length: number, count: number): number[] {
  if (length <= count) return Array.from({ length }, (_, i) => i);
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / Math.max(1, count - 1)));
}

/**
 * Picks samples of each category, evenly over its samples in order of loss.
 *
 * @param fate    u32 [present], low byte the category's value
 * @param scores  f32 [present]
 * @param values  the value of each category of the report
 */
export function pickSamples(
  fate: Uint32Array,
  scores: Float32Array,
  values: readonly number[],
  perCategory: number,
): { index: number; loss: number; category: number }[] {
  const members = new Map<number, number[]>(values.map((value) => [value, []]));
  for (const [index, word] of fate.entries()) members.get(word & 0xff)?.push(index);
  return values.flatMap((value, category) => {
    const sorted = members.get(value)!.sort((a, b) => scores[a]! - scores[b]! || a - b);
    return spread(sorted.length, perCategory).map((place) => {
      const index = sorted[place]!;
      return { index, loss: scores[index]!, category };
    });
  });
}

/** Planar RGB to the RGBA of a canvas. */
function toRgba(planar: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const count = planar.length / imageBytes;
  const rgba = new Uint8ClampedArray(count * pixels * 4).fill(255);
  for (let image = 0; image < count; image++) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      const [from, to] = [image * imageBytes + pixel, (image * pixels + pixel) * 4];
      for (let c = 0; c < 3; c++) rgba[to + c] = planar[from + c * pixels]!;
    }
  }
  return rgba;
}

/** Reads fate and losses of the run's present selection and sends a gallery event. */
export async function sendGallery(
  site: {
    readonly device: GPUDevice;
    readonly data: LoadedData;
    readonly run: Run;
    readonly emit: (event: EngineEvent, transfer?: ArrayBuffer[]) => void;
  },
  perCategory: number,
): Promise<void> {
  const { device, data, run, emit } = site;
  const { fate, scores, selection } = run.samples;
  if (!selection) return;
  const { epoch, present } = selection.report;
  const [fateCopy, scoreCopy] = await Promise.all([
    readBuffer(device, fate, 0, present * 4),
    readBuffer(device, scores, 0, present * 4),
  ]);
  const picked = pickSamples(
    new Uint32Array(fateCopy),
    new Float32Array(scoreCopy),
    selection.categoryValues,
    perCategory,
  );
  if (picked.length === 0) return;
  const rgba = toRgba(await data.train.read(picked.map(({ index }) => index)));
  const samples: GallerySample[] = picked.map((sample) => ({
    ...sample,
    label: data.trainLabels[sample.index]!,
  }));
  emit({ type: 'gallery', runId: run.runId, epoch, samples, pixels: rgba.buffer }, [rgba.buffer]);
}
