// What the page watches of a selection beyond its report: images of each category, and which samples are trained.
// The one place where whole arrays leave the GPU every epoch, and only while someone looks.
import { packChosen } from '../core/chosenBits.ts';
import { corruptedHistogram } from '../core/corruptedHistogram.ts';
import { lossOrderOf } from '../core/lossOrder.ts';
import { lossRanksOf } from '../core/lossRanks.ts';
import { readBuffer } from '../gpu/buffers.ts';
import type { EngineEvent, GallerySample } from '../protocol.ts';
import { chosenBit } from '../selection/method.ts';
import { pickSamples } from './gallery.ts';
import type { LoadedData } from './loadedData.ts';
import type { Run } from './run.ts';
import { toRgba } from './toRgba.ts';

export interface Watch {
  /** Thumbnails per category with each selection; 0: none. */
  readonly galleryPerCategory: number;
  readonly chosen: boolean;
}

export interface WatchSite {
  readonly device: GPUDevice;
  readonly data: LoadedData;
  readonly emit: (event: EngineEvent, transfer: ArrayBuffer[]) => void;
}

/**
 * Reads fate and losses of the run's present selection, once, and tells what is watched. They are copied by what this
 * submits before it returns, and images that are here do not change: steps submitted later alter nothing of it.
 */
export async function tellSelection(site: WatchSite, run: Run, watch: Watch): Promise<void> {
  const { fate, scores, selection } = run.samples;
  if (!selection || !(watch.chosen || watch.galleryPerCategory > 0)) return;
  const { epoch, present } = selection.report;
  const [fateCopy, scoreCopy] = await Promise.all([
    readBuffer(site.device, fate, 0, present * 4),
    readBuffer(site.device, scores, 0, present * 4),
  ]);
  const [fates, losses] = [new Uint32Array(fateCopy), new Float32Array(scoreCopy)];
  const order = lossOrderOf(losses);
  const { runId } = run;
  if (watch.chosen) {
    const categories = placesOf(fates, selection.categoryValues);
    run.history.add(epoch, losses, categories);
    const { plan } = site.data;
    const { histogram } = selection.report;
    const corrupted =
      plan.count > 0 ? { corrupted: corruptedHistogram(histogram, losses, categories, plan.kinds) } : {};
    const bits = packChosen(fates, chosenBit).buffer;
    const lossRanks = lossRanksOf(losses, order)?.buffer ?? null;
    const event = { type: 'chosen', runId, epoch, present, bits, lossRanks, ...corrupted } as const;
    site.emit(event, lossRanks ? [bits, lossRanks] : [bits]);
  }
  if (watch.galleryPerCategory > 0) {
    const picked = pickSamples(fates, losses, order, selection.categoryValues, watch.galleryPerCategory);
    if (picked.length === 0) return;
    const rgba = toRgba(await site.data.train.read(picked.map(({ index }) => index)));
    const samples: GallerySample[] = picked.map((sample) => ({
      ...sample,
      label: site.data.trainLabels[sample.index]!,
    }));
    site.emit({ type: 'gallery', runId, epoch, samples, pixels: rgba.buffer }, [rgba.buffer]);
  }
}

/** Place of each sample's category in the report, by the low byte of its fate. */
function placesOf(fates: Uint32Array, categoryValues: readonly number[]): Uint8Array {
  const places = new Uint8Array(256);
  for (const [place, value] of categoryValues.entries()) places[value] = place;
  // A loop: `Uint8Array.from` takes thirty times as long.
  const categories = new Uint8Array(fates.length);
  for (let i = 0; i < fates.length; i++) categories[i] = places[fates[i]! & 0xff]!;
  return categories;
}

const mostImages = 1024;

/** Tells training images by index, with their newest losses in each of `runs`. */
export async function tellImages(
  site: WatchSite,
  runs: readonly Run[],
  requestId: number,
  wanted: readonly number[],
): Promise<void> {
  const { device, data } = site;
  const isHere = (index: number) => Number.isInteger(index) && index >= 0 && index < data.trainPresent;
  const indices = wanted.filter(isHere).slice(0, mostImages);
  const losses = await Promise.all(
    runs.map(async (run) => {
      const scores = new Float32Array(await readBuffer(device, run.samples.scores));
      return [run.runId, indices.map((index) => scores[index] ?? Number.NaN)] as const;
    }),
  );
  const rgba = toRgba(await data.train.read(indices));
  const answer = { type: 'images', requestId, indices, losses: Object.fromEntries(losses) } as const;
  site.emit({ ...answer, pixels: rgba.buffer }, [rgba.buffer]);
}
