// `npm run experiment`: whole runs without a page. Progress goes to stderr, one JSON file a run to disk.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkConfig } from '../engine/checkConfig.ts';
import { decodeCheckpoint, encodeCheckpoint } from '../engine/checkpoint.ts';
import { isSameRun } from '../engine/completeConfig.ts';
import { LoadedData } from '../engine/loadedData.ts';
import { Run } from '../engine/run.ts';
import { Session } from '../engine/session.ts';
import { type OpenedDevice, openDevice } from '../gpu/device.ts';
import type { ConfigProblem, EngineEvent, RunConfig } from '../protocol.ts';
import { dataSetOf, loadArchives, loadPrepared } from './experimentData.ts';
import { experimentHelp } from './experimentHelp.ts';
import { type ExperimentOptions, parseExperimentOptions } from './experimentOptions.ts';
import { experimentResult } from './experimentResult.ts';
import { installGpu } from './nodeGpu.ts';
import { OptionError } from './optionError.ts';
import { RunRecording, recordingPath } from './recordRun.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Where a run's result goes: named by method and seed unless it is the only one. */
function resultPath(out: string, config: RunConfig, all: readonly RunConfig[]): string {
  const twins = all.filter(({ method, seed }) => method === config.method && seed === config.seed);
  const number = twins.length > 1 ? `-${twins.indexOf(config) + 1}` : '';
  const data = config.data === 'cifar10' ? '' : `${config.data}-`;
  const name = `${data}${config.model}-${config.method}${number}-seed${config.seed}`;
  if (!out.endsWith('.json')) return resolve(join(out, `${name}.json`));
  return resolve(all.length === 1 ? out : `${out.slice(0, -'.json'.length)}-${name}.json`);
}

async function loadData(device: GPUDevice, { runs, dataFiles }: ExperimentOptions): Promise<LoadedData> {
  const most = (key: 'trainCount' | 'testCount') => Math.max(...runs.map((config) => config[key]));
  const counts = { trainCount: most('trainCount'), testCount: most('testCount') };
  const data = new LoadedData(device, dataSetOf(runs, dataFiles), counts, runs[0]);
  if (dataFiles.length > 0) await loadArchives(data, dataFiles);
  else await loadPrepared(data);
  return data;
}

function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min ${Math.round(seconds % 60)} s` : `${seconds.toFixed(1)} s`;
}

/** Trains one run to its end, with a checkpoint after each epoch. @throws Error when the run fails */
async function trainRun(
  gpu: OpenedDevice,
  data: LoadedData,
  config: RunConfig,
  path: string,
  { record, recordImages, runs }: ExperimentOptions,
): Promise<void> {
  const checkpointPath = path.replace(/\.json$/, '.checkpoint');
  const run = await Run.create(gpu, data, path, config);
  if (existsSync(checkpointPath)) {
    try {
      const checkpoint = decodeCheckpoint(new Uint8Array(readFileSync(checkpointPath)));
      if (isSameRun(checkpoint.config, config)) {
        run.restore(checkpoint);
        say(`  goes on after epoch ${run.epoch} of ${config.epochs}`);
      } else say('  the checkpoint is of another configuration: starts anew');
    } catch (error) {
      say(`  ${(error as Error).message}: starts anew`);
    }
  }
  const recording =
    record === null
      ? null
      : new RunRecording(
          recordingPath(record, path, runs.length === 1),
          path.replace(/\.json$/, '.recording'),
          run.epoch,
        );
  let problem: string | null = null;
  const emit = (event: EngineEvent) => {
    recording?.recorder.receive(event);
    if (event.type === 'runProblem') problem = event.message;
    if (event.type !== 'epoch') return;
    const { record } = event;
    const left = record.seconds * (config.epochs - record.epoch - 1);
    say(
      `  epoch ${String(record.epoch + 1).padStart(3)} of ${config.epochs}: ${record.selected} images, ` +
        `loss ${record.trainLoss.toFixed(3)}, train ${(100 * record.trainAccuracy).toFixed(1)} %, ` +
        `test ${(100 * record.testAccuracy).toFixed(1)} %, saved ${(100 * record.savedRatio).toFixed(1)} %, ` +
        `${clock(record.seconds)}, about ${clock(left)} left`,
    );
  };
  const session = new Session({
    ...{ device: gpu.device, data, runs: [run], emit, waitForAll: true },
    onEpoch: async () => {
      recording?.save();
      writeWhole(checkpointPath, encodeCheckpoint(await run.checkpoint()));
    },
  });
  if (recording) session.watch = { galleryPerCategory: recordImages, chosen: true };
  session.gate.play();
  await session.start();
  await session.cancel();
  if (problem) throw new Error(problem);
  writeWhole(path, `${JSON.stringify(experimentResult(config, gpu.info, run.records), null, 1)}\n`);
  if (recording) say(`  recorded: ${await recording.finish(gpu, data, run, recordImages > 0)}`);
  rmSync(checkpointPath, { force: true });
}

function isFinished(path: string, config: RunConfig): boolean {
  if (!existsSync(path)) return false;
  try {
    return isSameRun(JSON.parse(readFileSync(path, 'utf8')).config, config);
  } catch {
    return false;
  }
}

/** What only the device can tell: says what large runs will cost. @throws OptionError when one does not fit */
function checkOn(gpu: OpenedDevice, configs: readonly RunConfig[]): void {
  const problems = configs.flatMap((config) => checkConfig(config, gpu));
  const messages = (severity: ConfigProblem['severity']) => [
    ...new Set(problems.filter((problem) => problem.severity === severity).map(({ message }) => message)),
  ];
  const errors = messages('error');
  if (errors.length > 0) throw new OptionError(errors.join('\n'));
  for (const note of messages('note')) say(`note: ${note}`);
}

async function main(): Promise<number> {
  // Headless runs are meant to be whole, whatever the adapter: never the small counts of a software adapter.
  const options = parseExperimentOptions(process.argv.slice(2), false);
  if (options.help) {
    process.stdout.write(experimentHelp());
    return 0;
  }
  installGpu();
  const gpu = await openDevice('experiment');
  const { vendor, architecture, description } = gpu.info;
  say(`adapter: ${[vendor, architecture, description].filter(Boolean).join(', ')}`);
  const data = await loadData(gpu.device, options);
  checkOn(gpu, options.runs);
  let failures = 0;
  for (const [place, config] of options.runs.entries()) {
    const path = resultPath(options.out, config, options.runs);
    mkdirSync(dirname(path), { recursive: true });
    say(
      `run ${place + 1} of ${options.runs.length}: ${config.model}, ${config.method}, seed ${config.seed} -> ${path}`,
    );
    const recorded =
      options.record === null || existsSync(recordingPath(options.record, path, options.runs.length === 1));
    if (!options.force && recorded && isFinished(path, config)) {
      say('  already finished (--force runs it again)');
      continue;
    }
    try {
      await trainRun(gpu, data, config, path, options);
    } catch (error) {
      failures++;
      say(`  failed: ${(error as Error).message}`);
    }
  }
  return failures > 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exit(error instanceof OptionError ? 2 : 1);
  },
);
