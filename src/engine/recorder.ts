// Listens to a run's events and keeps what a page needs to tell them again: the recording of a run.
import { toBase64 } from '../core/base64.ts';
import { isPowerOfTwo } from '../core/isPowerOfTwo.ts';
import { quantilesOf } from '../core/quantiles.ts';
import {
  type RecordedAdapter,
  type RecordedEpoch,
  type RecordedSample,
  type Recording,
  recordingFormat,
  recordingVersion,
} from '../core/recording.ts';
import type { Catalog, EngineEvent, RunConfig } from '../protocol.ts';

/** Steps of an epoch whose loss is kept: enough to see it move within the epoch. */
const stepsKept = 24;

/** Everything but what comes with the events. */
export interface RecordingHead {
  readonly config: RunConfig;
  readonly catalog: Pick<Catalog, 'data' | 'models' | 'methods'>;
  readonly adapter: RecordedAdapter;
  readonly versions: Readonly<Record<string, string>>;
  readonly parameterCount: number;
  readonly gpuBytes: number;
  readonly annealFrom: number;
  /** u8 [n] */
  readonly labels: Uint8Array;
}

/** The epochs of a recording that is not finished, kept so that a run can go on after a kill. */
export type RecordingPart = Pick<Recording, 'epochs' | 'images'>;

/** RGBA of a gallery back to the planar RGB of the data set. */
function planar(rgba: Uint8Array, place: number): Uint8Array {
  const pixels = 32 * 32;
  const image = new Uint8Array(3 * pixels);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let c = 0; c < 3; c += 1) image[c * pixels + pixel] = rgba[(place * pixels + pixel) * 4 + c]!;
  }
  return image;
}

type Draft = { -readonly [K in keyof Omit<RecordedEpoch, 'record'>]: RecordedEpoch[K] };

export class Recorder {
  private readonly epochs: RecordedEpoch[];
  private readonly images: Record<string, string>;
  private draft: Draft | null = null;
  private losses: [number, number][] = [];

  constructor(part?: RecordingPart) {
    this.epochs = [...(part?.epochs ?? [])];
    this.images = { ...part?.images };
  }

  /** Epochs that are recorded whole. */
  get epochCount(): number {
    return this.epochs.length;
  }

  get part(): RecordingPart {
    return { epochs: this.epochs, images: this.images };
  }

  receive(event: EngineEvent): void {
    switch (event.type) {
      case 'selection': {
        const { report, stepsInEpoch } = event;
        this.draft = {
          ...{ report, stepsInEpoch, stepLosses: [], chosen: null, quantiles: null },
          ...{ lossRanks: null, gallery: [] },
        };
        this.losses = [];
        return;
      }
      case 'chosen': {
        if (!this.draft) return;
        const bits = new Uint8Array(event.bits);
        this.draft.chosen = toBase64(bits);
        if (!event.lossRanks) return;
        const ranks = new Uint8Array(event.lossRanks);
        this.draft.lossRanks = toBase64(ranks);
        const { present, chosen } = quantilesOf(bits, ranks);
        this.draft.quantiles = { present: Array.from(present), chosen: Array.from(chosen) };
        return;
      }
      case 'gallery': {
        if (!this.draft) return;
        const rgba = new Uint8Array(event.pixels);
        const samples: RecordedSample[] = [...event.samples];
        this.draft.gallery = samples;
        for (const [place, { index }] of samples.entries()) {
          this.images[index] ??= toBase64(planar(rgba, place));
        }
        return;
      }
      case 'steps':
        for (const [i, loss] of event.losses.entries()) this.losses.push([event.firstStep + i, loss]);
        return;
      case 'epoch':
        if (!this.draft) return;
        this.epochs.push({ ...this.draft, stepLosses: this.thinned(), record: event.record });
        this.draft = null;
        return;
      default:
        return;
    }
  }

  /** @throws RangeError when not every epoch was heard */
  finish(head: RecordingHead, recordedAt: string): Recording {
    const { config, catalog, labels, ...rest } = head;
    if (this.epochs.length !== config.epochs) {
      throw new RangeError(`the recording has ${this.epochs.length} of ${config.epochs} epochs`);
    }
    const entry = (list: readonly { readonly id: string }[], id: string) => ({
      ...list.find((one) => one.id === id),
    });
    return {
      format: recordingFormat,
      version: recordingVersion,
      recordedAt,
      config: { ...config },
      entries: {
        data: entry(catalog.data, config.data),
        model: entry(catalog.models, config.model),
        method: entry(catalog.methods, config.method),
      },
      ...rest,
      labels: toBase64(labels),
      images: this.images,
      epochs: this.epochs.map((epoch, e) => {
        const sortedBy = isPowerOfTwo(e + 1) || e + 1 === config.epochs;
        return sortedBy ? epoch : { ...epoch, lossRanks: null };
      }),
    };
  }

  private thinned(): [number, number][] {
    const { losses } = this;
    if (losses.length <= stepsKept) return losses;
    return Array.from(
      { length: stepsKept },
      (_, i) => losses[Math.round((i * (losses.length - 1)) / (stepsKept - 1))]!,
    );
  }
}
