// `--record`: keeps a run's recording beside its checkpoint while it trains, and hands it to the page when it is over.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import packageInfo from '../../package.json';
import { imageBytes } from '../core/augmentation.ts';
import { toBase64 } from '../core/base64.ts';
import { disputedSamples } from '../core/disputedSamples.ts';
import { parseRecording } from '../core/parseRecording.ts';
import { entryOf, type RecordedIndex, recordedIndexName, recordedRaces } from '../core/recordedIndex.ts';
import { encodeRecording, type Recording } from '../core/recording.ts';
import { describeCatalog } from '../engine/catalog.ts';
import type { LoadedData } from '../engine/loadedData.ts';
import { Recorder, type RecordingPart } from '../engine/recorder.ts';
import type { Run } from '../engine/run.ts';
import type { OpenedDevice } from '../gpu/device.ts';

const suffix = '.json.gz';

/** Where the recording of the run whose result goes to `resultPath` lies: below a folder by the same name. */
export function recordingPath(record: string, resultPath: string, onlyRun: boolean): string {
  const name = `${basename(resultPath, '.json')}${suffix}`;
  if (!record.endsWith(suffix)) return resolve(join(record, name));
  return resolve(onlyRun ? record : `${record.slice(0, -suffix.length)}-${name}`);
}

function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

interface RecordingFile {
  readonly file: string;
  readonly bytes: number;
  readonly recording: Recording;
}

function recordingsIn(folder: string): RecordingFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return { file, bytes: bytes.length, recording: parseRecording(gunzipSync(bytes).toString('utf8')) };
    });
}

/**
 * Lists all recordings of a folder in its index, which the page reads first.
 *
 * @returns names of the files that the page does not show
 */
function writeIndex(folder: string): string[] {
  const recordings = recordingsIn(folder).map(({ file, bytes, recording }) =>
    entryOf(file, bytes, recording),
  );
  const index: RecordedIndex = { recordings };
  writeWhole(join(folder, recordedIndexName), `${JSON.stringify(index, null, 1)}\n`);
  const shown = recordedRaces(recordings).flat();
  return recordings.filter((entry) => !shown.includes(entry)).map(({ file }) => file);
}

const together =
  'of the same data, model, length and seed it plays four runs, and none twice with the same method and parameters';

const racesWith = (one: Recording, other: Recording) =>
  recordedRaces([entryOf('', 0, one), entryOf('', 0, other)])[0]?.length === 2;

/** Reads training images. @returns u8 [indices.length, 3072], planar RGB */
export type ReadImages = (indices: readonly number[]) => Promise<Uint8Array>;

/** `recording` with the images about which it disagrees with those that it plays beside, as far as none has them. */
export async function withDisputed(
  recording: Recording,
  others: readonly Recording[],
  read: ReadImages,
): Promise<Recording> {
  const beside = others.filter((other) => racesWith(recording, other));
  const here: Recording['images'] = Object.assign({}, ...[recording, ...beside].map(({ images }) => images));
  const disputed = new Set(beside.flatMap((other) => disputedSamples(recording, other)));
  const missing = [...disputed].filter((index) => !(index in here));
  if (missing.length === 0) return recording;
  const pixels = await read(missing);
  const added = missing.map((index, place) => [
    index,
    toBase64(pixels.subarray(place * imageBytes, (place + 1) * imageBytes)),
  ]);
  return { ...recording, images: { ...recording.images, ...Object.fromEntries(added) } };
}

export class RunRecording {
  readonly recorder: Recorder;

  /**
   * @param partPath where the epochs so far are kept between two calls of `save`
   * @param fromEpoch epochs that the run itself has behind it
   * @throws Error when the run goes on from an epoch whose predecessors were not recorded
   */
  constructor(
    private readonly path: string,
    private readonly partPath: string,
    fromEpoch: number,
  ) {
    const part: RecordingPart | undefined =
      fromEpoch > 0 && existsSync(partPath) ? JSON.parse(readFileSync(partPath, 'utf8')) : undefined;
    // Killed between the two files, the part is an epoch ahead of the checkpoint; that epoch comes again.
    this.recorder = new Recorder(part && { ...part, epochs: part.epochs.slice(0, fromEpoch) });
    const { epochCount } = this.recorder;
    if (epochCount !== fromEpoch) {
      throw new Error(
        `the run goes on after epoch ${fromEpoch} but ${epochCount} epochs were recorded; ` +
          'delete its .checkpoint to record it from the start',
      );
    }
  }

  save(): void {
    writeWhole(this.partPath, JSON.stringify(this.recorder.part));
  }

  /**
   * Writes the file for the page and lists it.
   *
   * @param withImages also with those about which it disagrees with the recordings beside it
   * @returns its path and size, and what the page leaves out
   */
  async finish(gpu: OpenedDevice, data: LoadedData, run: Run, withImages: boolean): Promise<string> {
    const { vendor, architecture, description } = gpu.info;
    const { config, parameterCount, gpuBytes, annealFrom } = run;
    const head = {
      ...{ config, parameterCount, gpuBytes, annealFrom, catalog: describeCatalog(gpu.software) },
      adapter: { vendor, architecture, description, software: gpu.software },
      versions: { playground: packageInfo.version, node: process.version },
      labels: data.trainLabels.subarray(0, config.trainCount),
    };
    const own = this.recorder.finish(head, new Date().toISOString());
    const others = recordingsIn(dirname(this.path))
      .filter(({ file }) => file !== basename(this.path))
      .map(({ recording }) => recording);
    const recording = withImages
      ? await withDisputed(own, others, (indices) => data.train.read(indices))
      : own;
    const bytes = gzipSync(encodeRecording(recording), { level: 9 });
    writeWhole(this.path, bytes);
    const notShown = writeIndex(dirname(this.path));
    const leftOut = notShown.length > 0 ? `; the page leaves out ${notShown.join(', ')}: ${together}` : '';
    rmSync(this.partPath, { force: true });
    return `${this.path} (${(bytes.length / 1000).toFixed(0)} kB)${leftOut}`;
  }
}
