// `npm run experiment`: whole runs without a page. Progress goes to stderr, one JSON file a run to disk.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { EpochRecord } from '../core/records.ts';
import { checkConfig } from '../engine/checkConfig.ts';
import { LossCount, mostLosses } from '../engine/lossCount.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import type { ConfigProblem, RunConfig } from '../protocol.ts';
import { experimentHelp } from './experimentHelp.ts';
import { type ExperimentOptions, parseExperimentOptions } from './experimentOptions.ts';
import { ExperimentPace, spokenSeconds, timeLeft } from './experimentPace.ts';
import { dropLeftover, isFinished, trainRun } from './experimentRun.ts';
import { ExperimentSite } from './experimentSite.ts';
import { installGpu } from './nodeGpu.ts';
import { OptionError } from './optionError.ts';
import { recordingPath } from './recordRun.ts';
import { StatusLine } from './statusLine.ts';

const status = new StatusLine(process.stderr);
const say = (line: string) => status.say(line);

/** Where a run's result goes: named by method and seed unless it is the only one. */
function resultPath(out: string, config: RunConfig, all: readonly RunConfig[]): string {
  const twins = all.filter(({ method, seed }) => method === config.method && seed === config.seed);
  const number = twins.length > 1 ? `-${twins.indexOf(config) + 1}` : '';
  const data = config.data === 'cifar10' ? '' : `${config.data}-`;
  const name = `${data}${config.model}-${config.method}${number}-seed${config.seed}`;
  if (!out.endsWith('.json')) return resolve(join(out, `${name}.json`));
  return resolve(all.length === 1 ? out : `${out.slice(0, -'.json'.length)}-${name}.json`);
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

interface Job {
  readonly config: RunConfig;
  readonly path: string;
  /** Its result, and its recording where one is wanted, are there and are to stay. */
  readonly done: boolean;
}

function jobsOf({ runs, out, record, force }: ExperimentOptions): Job[] {
  return runs.map((config) => {
    const path = resultPath(out, config, runs);
    const recorded = record === null || existsSync(recordingPath(record, path, runs.length === 1));
    return { config, path, done: !force && recorded && isFinished(path, config) };
  });
}

class Experiment {
  private readonly losses = new LossCount();
  private readonly pace = new ExperimentPace();

  constructor(
    private readonly site: ExperimentSite,
    private readonly options: ExperimentOptions,
  ) {}

  /** Trains a run, with another GPU from its last checkpoint when one is lost. @throws Error when it fails */
  async train({ config, path }: Job, rest: readonly Job[]): Promise<void> {
    if (this.options.force) dropLeftover(path, config);
    const restConfigs = rest.filter(({ done }) => !done).map((job) => job.config);
    const onEpoch = (record: EpochRecord) => {
      this.losses.reset();
      this.pace.trained(config, record);
      const present = { config, epochsLeft: config.epochs - record.epoch - 1 };
      say(`${epochLine(config, record)}, ${timeLeft(this.pace, present, restConfigs, new Date())}`);
    };
    const reports = { say, show: (line: string) => status.show(line), onEpoch };
    for (;;) {
      try {
        return await trainRun(this.site, config, path, this.options, reports);
      } catch (error) {
        if (!(await this.site.reopenLost())) throw error;
        if (!this.losses.lost()) throw new Error(`${mostLosses} GPUs in a row were lost`, { cause: error });
      }
    }
  }
}

function epochLine(config: RunConfig, record: EpochRecord): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return (
    `  epoch ${String(record.epoch + 1).padStart(3)} of ${config.epochs}: ${record.selected} images, ` +
    `loss ${record.trainLoss.toFixed(3)}, train ${percent(record.trainAccuracy)}, ` +
    `test ${percent(record.testAccuracy)}, saved ${percent(record.savedRatio)}, ${spokenSeconds(record.seconds)}`
  );
}

async function run(args: readonly string[], prepareData: () => Promise<void>): Promise<number> {
  // Headless runs are meant to be whole, whatever the adapter: never the small counts of a software adapter.
  const options = parseExperimentOptions(args, false);
  if (options.help) {
    process.stdout.write(experimentHelp());
    return 0;
  }
  for (const note of options.notes) say(`note: ${note}`);
  if (options.dataFiles.length === 0) await prepareData();
  installGpu();
  const site = new ExperimentSite(options, say);
  const { gpu } = await site.open();
  const { vendor, architecture, description } = gpu.info;
  say(`adapter: ${[vendor, architecture, description].filter(Boolean).join(', ')}`);
  checkOn(gpu, options.runs);
  const experiment = new Experiment(site, options);
  const jobs = jobsOf(options);
  let failures = 0;
  for (const [place, job] of jobs.entries()) {
    const { config, path, done } = job;
    mkdirSync(dirname(path), { recursive: true });
    say(
      `run ${place + 1} of ${jobs.length}: ${config.model}, ${config.method}, seed ${config.seed} -> ${path}`,
    );
    if (done) {
      say('  already finished (--force runs it again)');
      continue;
    }
    try {
      await experiment.train(job, jobs.slice(place + 1));
    } catch (error) {
      failures++;
      say(`  failed: ${(error as Error).message}`);
    }
  }
  return failures > 0 ? 1 : 0;
}

/**
 * @param args  words after the command's name
 * @param prepareData  called once the options are known to be right, and to need the prepared images
 * @returns the exit code
 */
export async function runExperiment(
  args: readonly string[],
  prepareData: () => Promise<void>,
): Promise<number> {
  try {
    return await run(args, prepareData);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return error instanceof OptionError ? 2 : 1;
  }
}
