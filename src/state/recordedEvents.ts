// Turns a recording back into the events that the engine told, each with its place on the epoch axis.
import { fromBase64 } from '../core/base64.ts';
import type { Recording } from '../core/recording.ts';
import type { EngineEvent, RunConfig } from '../protocol.ts';

export interface Cue {
  /** In epochs from the beginning of the run: 2.5 is the middle of the third. */
  readonly at: number;
  readonly event: EngineEvent;
}

/** Where within its epoch each thing happens; training takes most of it. */
const [trainFrom, trainTo, testAt, closeAt] = [0.06, 0.92, 0.94, 0.98];

const imagePixels = 32 * 32;

/** Images by index, planar RGB in the file, as the RGBA of a canvas. */
export function recordedPixels(indices: readonly number[], images: Recording['images']): ArrayBuffer {
  const rgba = new Uint8Array(indices.length * imagePixels * 4).fill(255);
  indices.forEach((index, place) => {
    const planar = fromBase64(images[index] ?? '');
    for (let pixel = 0; pixel < imagePixels; pixel += 1) {
      for (let c = 0; c < 3; c += 1) {
        rgba[(place * imagePixels + pixel) * 4 + c] = planar[c * imagePixels + pixel] ?? 0;
      }
    }
  });
  return rgba.buffer;
}

function bufferOf(text: string): ArrayBuffer {
  return fromBase64(text).buffer;
}

/** The parsed file's configuration; `parseRecording` has looked at each of its fields. */
export function configOfRecording({ config }: Recording): RunConfig {
  const later = { engine: 'compiled', labelNoise: 0, duplicates: 0, blurred: 0, blank: 0, corruptionSeed: 0 };
  return { ...later, ...config } as unknown as RunConfig;
}

/** What is told before the first epoch. */
export function openingEvents(recording: Recording, runId: string): EngineEvent[] {
  const { parameterCount, gpuBytes, annealFrom } = recording;
  const config = configOfRecording(recording);
  return [
    {
      ...{ type: 'started' as const, runId, config, gpuBytes, parameterCount },
      ...(annealFrom === null ? {} : { annealFrom }),
    },
  ];
}

/** All events of epoch `e` of a recording, in order of time. */
export function cuesOfEpoch(recording: Recording, runId: string, e: number): Cue[] {
  const epoch = recording.epochs[e];
  if (!epoch) return [];
  const { report, record, stepsInEpoch, stepLosses, chosen, quantiles, lossRanks, gallery } = epoch;
  const last = e === recording.epochs.length - 1;
  const pace = record.seconds > 0 ? record.selected / record.seconds : 0;
  const cues: Cue[] = [];
  const tell = (share: number, event: EngineEvent) => cues.push({ at: e + share, event });
  tell(0, { type: 'phase', runId, phase: 'selecting' });
  tell(0.02, { type: 'selection', runId, report, stepsInEpoch });
  if (chosen !== null) {
    tell(0.03, {
      ...{ type: 'chosen', runId, epoch: e, present: report.present, bits: bufferOf(chosen), quantiles },
      lossRanks: lossRanks === null ? null : bufferOf(lossRanks),
    });
  }
  if (gallery.length > 0) {
    const indices = gallery.map(({ index }) => index);
    const pixels = recordedPixels(indices, recording.images);
    tell(0.04, { type: 'gallery', runId, epoch: e, samples: gallery, pixels });
  }
  tell(0.05, { type: 'phase', runId, phase: 'training' });
  for (const [step, loss] of stepLosses) {
    tell(trainFrom + ((trainTo - trainFrom) * (step + 1)) / Math.max(1, stepsInEpoch), {
      ...{ type: 'steps', runId, epoch: e, firstStep: step, losses: [loss], accuracies: [Number.NaN] },
      ...{ imagesPerSecond: pace, secondsLeft: null },
    });
  }
  tell(testAt, { type: 'phase', runId, phase: 'testing' });
  tell(closeAt, { type: 'epoch', runId, record });
  if (last) tell(1, { type: 'phase', runId, phase: 'finished' });
  return cues;
}
