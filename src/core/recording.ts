// The file of a recorded run: what its events told, so that the page can tell it again without an engine.
// Gzipped JSON; bytes inside are base64. Written by the command line, read by the page.
import type { Settings } from './experimentFile.ts';
import type { EpochRecord, SelectionReport } from './records.ts';

export const recordingFormat = 'seta-playground-recording';
export const recordingVersion = 1;

export interface RecordedAdapter {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  readonly software: boolean;
}

/** An image of a selection's gallery; its pixels are in Recording.images. */
export interface RecordedSample {
  readonly index: number;
  readonly label: number;
  readonly loss: number;
  readonly category: number;
}

export interface RecordedEpoch {
  readonly report: SelectionReport;
  readonly record: EpochRecord;
  readonly stepsInEpoch: number;
  /** Some of the epoch's steps, evenly: number of the step from 0, and its mean loss. */
  readonly stepLosses: readonly (readonly [number, number])[];
  /** base64 of u8 [ceil(present / 8)], one bit a sample that is trained; null when it was not recorded. */
  readonly chosen: string | null;
  /** Samples there and samples trained, by loss quantile; null where losses could not be ranked. */
  readonly quantiles: { readonly present: readonly number[]; readonly chosen: readonly number[] } | null;
  /**
   * base64 of u8 [present], the order of losses when the epoch was chosen (`lossRanksOf`); kept only at epochs 1, 2, 4,
   * 8, ... and the last, which are those that the page sorts its maps by. null elsewhere.
   */
  readonly lossRanks: string | null;
  readonly gallery: readonly RecordedSample[];
}

export interface Recording {
  readonly format: typeof recordingFormat;
  readonly version: typeof recordingVersion;
  /** ISO 8601, when the run ended. */
  readonly recordedAt: string;
  readonly adapter: RecordedAdapter;
  readonly versions: Readonly<Record<string, string>>;
  /** The run's whole configuration. */
  readonly config: Settings;
  /** What the engine's catalog says of the data set, the model and the method. */
  readonly entries: { readonly data: Settings; readonly model: Settings; readonly method: Settings };
  readonly parameterCount: number;
  readonly gpuBytes: number;
  readonly annealFrom: number | null;
  readonly epochs: readonly RecordedEpoch[];
  /** base64 of u8 [n]: class of each training image; null when it was not recorded. */
  readonly labels: string | null;
  /** By index of the training image, base64 of planar RGB, 3 x 32 x 32 bytes. */
  readonly images: Readonly<Record<string, string>>;
}

/**
 * A recording as JSON. Fractions keep six significant digits, more than any chart can show.
 */
export function encodeRecording(recording: Recording): string {
  return JSON.stringify(recording, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value,
  );
}
