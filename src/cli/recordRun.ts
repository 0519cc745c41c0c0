// `--record`: keeps a run's recording beside its checkpoint while it trains, and hands it to the page when it is over.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import packageInfo from '../../package.json';
import { parseRecording } from '../core/parseRecording.ts';
import { entryOf, type RecordedIndex, recordedIndexName, recordedRaces } from '../core/recordedIndex.ts';
import { encodeRecording } from '../core/recording.ts';
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

/**
 * Lists all recordings of a folder in its index, which the page reads first.
 *
 * @returns names of the files that the page does not show
 */
function writeIndex(folder: string): string[] {
  const recordings = readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return entryOf(file, bytes.length, parseRecording(gunzipSync(bytes).toString('utf8')));
    });
  const index: RecordedIndex = { recordings };
  writeWhole(join(folder, recordedIndexName), `${JSON.stringify(index, null, 1)}\n`);
  const shown = recordedRaces(recordings).flat();
  return recordings.filter((entry) => !shown.includes(entry)).map(({ file }) => file);
}

const together =
  'of the same data, model, length and seed it plays four runs, and none twice with the same method and parameters';

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

  /** Writes the file for the page and lists it. @returns its path and size, and what the page leaves out */
  finish(gpu: OpenedDevice, data: LoadedData, run: Run): string {
    const { vendor, architecture, description } = gpu.info;
    const { config, parameterCount, gpuBytes, annealFrom } = run;
    const head = {
      ...{ config, parameterCount, gpuBytes, annealFrom, catalog: describeCatalog(gpu.software) },
      adapter: { vendor, architecture, description, software: gpu.software },
      versions: { playground: packageInfo.version, node: process.version },
      labels: data.trainLabels.subarray(0, config.trainCount),
    };
    const recording = this.recorder.finish(head, new Date().toISOString());
    const bytes = gzipSync(encodeRecording(recording), { level: 9 });
    writeWhole(this.path, bytes);
    const notShown = writeIndex(dirname(this.path));
    const leftOut = notShown.length > 0 ? `; the page leaves out ${notShown.join(', ')}: ${together}` : '';
    rmSync(this.partPath, { force: true });
    return `${this.path} (${(bytes.length / 1000).toFixed(0)} kB)${leftOut}`;
  }
}
