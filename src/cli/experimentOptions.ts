// The experiment's command line, turned into complete run configurations.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mergeSettings, parseExperimentFile, type Settings } from '../core/experimentFile.ts';
import { methods, models } from '../engine/catalog.ts';
import { checkConfig } from '../engine/checkConfig.ts';
import { completeConfig, UnknownSettingError } from '../engine/completeConfig.ts';
import type { RunConfig } from '../protocol.ts';
import { dataSetOf } from './experimentData.ts';
import { OptionError } from './optionError.ts';

export interface ExperimentOptions {
  readonly runs: readonly RunConfig[];
  readonly out: string;
  /** Where recordings for the page go; null: none are made. */
  readonly record: string | null;
  /** Images of each category that a recording keeps with every epoch. */
  readonly recordImages: number;
  readonly force: boolean;
  readonly help: boolean;
  /** Archives to read the images from; none means the prepared ones. */
  readonly dataFiles: readonly string[];
  /** What of the experiment file is not done here, in sentences. */
  readonly notes: readonly string[];
}

/** Options that set one field of the run; the number is parsed, its limits are the catalog's. */
const runNumbers = {
  epochs: 'epochs',
  'batch-size': 'batchSize',
  n: 'trainCount',
  'test-n': 'testCount',
  'learning-rate': 'learningRate',
  momentum: 'momentum',
  'weight-decay': 'weightDecay',
  'label-smoothing': 'labelSmoothing',
  'label-noise': 'labelNoise',
  ...{ duplicates: 'duplicates', blurred: 'blurred', blank: 'blank' },
  'corruption-seed': 'corruptionSeed',
} as const;
const runNames = {
  ...{ data: 'data', model: 'model', optimizer: 'optimizer' },
  ...{ schedule: 'schedule', engine: 'engine' },
} as const;
const methodNumbers = {
  'prune-ratio': 'pruneRatio',
  groups: 'groups',
  'window-scale': 'windowScale',
  delta: 'delta',
} as const;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...Object.fromEntries(
    [...Object.keys(runNumbers), ...Object.keys(runNames), ...Object.keys(methodNumbers)].map((name) => [
      name,
      text,
    ]),
  ),
  ...{ config: text, method: text, seed: text, seeds: text, out: text, record: text, 'record-images': text },
  set: { type: 'string', multiple: true },
  'data-file': { type: 'string', multiple: true },
  ...{ 'no-augment': flag, force: flag, help: flag },
} as const;

function numberOf(option: string, value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number))
    throw new OptionError(`--${option} needs a number, got "${value}"`);
  return number;
}

function seedsOf(value: string): number[] {
  const seeds = value.split(',').map((part) => Number(part.trim() === '' ? Number.NaN : part));
  if (seeds.some((seed) => !Number.isInteger(seed) || seed < 0 || seed >= 2 ** 31)) {
    throw new OptionError(
      `--seeds needs whole numbers from 0 to 2147483647 with commas, such as 0,1,2, got "${value}"`,
    );
  }
  return seeds;
}

/** `NAME=VALUE` of --set: a method's or model's own setting, number, true, false or word. */
function settingOf(pair: string): readonly [string, number | boolean | string] {
  const [, name, value] = /^([\w.]+)=(.*)$/.exec(pair) ?? [];
  if (name === undefined || value === undefined)
    throw new OptionError(`--set needs NAME=VALUE, got "${pair}"`);
  if (value === 'true' || value === 'false') return [name, value === 'true'];
  return [name, value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value];
}

const equalPrunedNote =
  'the experiment file asks for equal pruned %: only the page solves for it, here the ratios of the file are used as they stand';

type Values = Readonly<Record<string, string | boolean | string[] | undefined>>;

/** Settings given by options, in the shape of a partial RunConfig. */
function settingsOf(values: Values): {
  run: Record<string, unknown>;
  method: Record<string, unknown>;
  model: Record<string, unknown>;
} {
  const run: Record<string, unknown> = {};
  const method: Record<string, unknown> = {};
  const model: Record<string, unknown> = {};
  for (const [option, key] of Object.entries(runNumbers)) {
    if (values[option] !== undefined) run[key] = numberOf(option, String(values[option]));
  }
  for (const [option, key] of Object.entries(runNames))
    if (values[option] !== undefined) run[key] = values[option];
  for (const [option, key] of Object.entries(methodNumbers)) {
    if (values[option] !== undefined) method[key] = numberOf(option, String(values[option]));
  }
  if (values['no-augment']) run.augment = false;
  for (const pair of (values.set as string[] | undefined) ?? []) {
    const [name, value] = settingOf(pair);
    if (name.startsWith('model.')) model[name.slice('model.'.length)] = value;
    else method[name.replace(/^method\./, '')] = value;
  }
  return { run, method, model };
}

/** `--epochs -3` as `--epochs=-3`, which Node's parser would else call ambiguous: the limits speak for themselves. */
function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of args) {
    const before = joined.at(-1);
    if (/^-[\d.]/.test(word) && before?.startsWith('--') && !before.includes('=')) {
      joined[joined.length - 1] = `${before}=${word}`;
    } else joined.push(word);
  }
  return joined;
}

/** The option that sets a field of the configuration, as `checkConfig` names it. */
function optionOf(field: string): string {
  const [, owner, name] = /^(methodParams|modelParams)\.(.+)$/.exec(field) ?? [];
  const options: readonly [string, string][] = owner
    ? Object.entries(methodNumbers)
    : Object.entries({ ...runNumbers, ...runNames });
  const option = owner !== 'modelParams' && options.find(([, key]) => key === (name ?? field))?.[0];
  if (option) return `--${option}`;
  if (!owner) return `--${field}`;
  return `--set ${owner === 'modelParams' ? 'model.' : ''}${name}`;
}

/**
 * @param args  words after the command's name
 * @param software  defaults for a software adapter
 * @throws OptionError with one sentence that says what was wrong and what is allowed
 */
export function parseExperimentOptions(args: readonly string[], software: boolean): ExperimentOptions {
  let values: Values;
  try {
    const parsed = parseArgs({ args: joinNegatives(args), options, allowPositionals: false, strict: true });
    values = parsed.values as Values;
  } catch (error) {
    throw new OptionError(`${(error as Error).message.split('\n')[0]!.replace(/\.$/, '')}; see --help`);
  }
  const out = String(values.out ?? 'results/');
  const record = values.record === undefined ? null : String(values.record);
  const recordImages =
    values['record-images'] === undefined ? 0 : numberOf('record-images', String(values['record-images']));
  if (!Number.isInteger(recordImages) || recordImages < 0 || recordImages > 12) {
    throw new OptionError(`--record-images needs a whole number from 0 to 12, got ${recordImages}`);
  }
  if (values.help) {
    return { runs: [], out, record, recordImages, force: false, help: true, dataFiles: [], notes: [] };
  }
  const given = settingsOf(values);
  let base: Settings = {};
  let runs: readonly Settings[] = [{}];
  let seeds: readonly number[] = [0];
  const notes: string[] = [];
  if (values.config !== undefined) {
    let content: string;
    try {
      content = readFileSync(String(values.config), 'utf8');
    } catch (error) {
      throw new OptionError(`--config ${values.config}: ${(error as Error).message}`);
    }
    try {
      const file = parseExperimentFile(content);
      ({ base, runs, seeds } = file);
      if (file.race?.equalPruned) notes.push(equalPrunedNote);
    } catch (error) {
      throw new OptionError(`--config ${values.config}: ${(error as Error).message}`);
    }
  }
  if (values.method !== undefined) {
    runs = String(values.method)
      .split(',')
      .map((id) => ({ method: id.trim() }));
    for (const { method } of runs) {
      if (!methods.has(method as string)) {
        throw new OptionError(`--method ${method} is not one of ${[...methods.keys()].join(', ')}`);
      }
    }
  }
  if (given.run.model !== undefined && !models.has(given.run.model as string)) {
    throw new OptionError(`--model ${given.run.model} is not one of ${[...models.keys()].join(', ')}`);
  }
  if (values.seed !== undefined) seeds = [numberOf('seed', String(values.seed))];
  if (values.seeds !== undefined) seeds = seedsOf(String(values.seeds));
  const configs = runs.flatMap((run) =>
    seeds.map((seed) =>
      configOf(
        mergeSettings(mergeSettings(base, run), {
          ...given.run,
          methodParams: given.method,
          modelParams: given.model,
        }),
        seed,
        software,
      ),
    ),
  );
  const dataFiles = (values['data-file'] as string[] | undefined) ?? [];
  dataSetOf(configs, dataFiles);
  return {
    ...{ runs: configs, out, record, recordImages, dataFiles, notes },
    ...{ force: values.force === true, help: false },
  };
}

function configOf(settings: Settings, seed: number, software: boolean): RunConfig {
  let config: RunConfig;
  try {
    config = completeConfig({ ...settings, seed }, software);
  } catch (error) {
    if (error instanceof UnknownSettingError) throw new OptionError(error.message);
    throw error;
  }
  const errors = checkConfig(config).filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new OptionError(errors.map(({ field, message }) => `${optionOf(field)}: ${message}`).join('\n'));
  return config;
}
