// The file that describes an experiment: several runs that share most settings, each repeated with some seeds.
// The page writes and reads it, the command line reads it.
import { t } from '../texts/texts.ts';

export const experimentFormat = 'seta-playground-experiment';
export const experimentVersion = 1;

/** Settings by name; methodParams and modelParams are settings by name themselves. */
export type Settings = Readonly<Record<string, unknown>>;

export interface ExperimentFile {
  readonly format: typeof experimentFormat;
  readonly version: typeof experimentVersion;
  /** Settings of all runs. */
  readonly base: Settings;
  /** What is different in each run; one empty entry for a single run. */
  readonly runs: readonly Settings[];
  /** Every run is made once with each seed. */
  readonly seeds: readonly number[];
  /** How the page races the runs; left out, as it does by default. */
  readonly race?: FileRace;
}

export const locksteps = ['epoch', 'samples', 'time'] as const;

export interface FileRace {
  readonly lockstep?: (typeof locksteps)[number];
  /** The page solves for the ratios with which all runs save as much as the first. */
  readonly equalPruned?: boolean;
}

const owners = [
  ['method', 'methodParams'],
  ['model', 'modelParams'],
] as const;

/**
 * Settings with a change laid over them. Parameters of a method or model are merged by name; only a change that names
 * another method or model than the base leaves the base's behind. Parameters beside which none is named are those of
 * whichever the other side names.
 */
export function mergeSettings(base: Settings, change: Settings): Settings {
  const merged: Record<string, unknown> = { ...base, ...change };
  for (const [owner, params] of owners) {
    const another = base[owner] !== undefined && change[owner] !== undefined && base[owner] !== change[owner];
    merged[params] = { ...(another ? {} : (base[params] as Settings)), ...(change[params] as Settings) };
  }
  return merged;
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSeed(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31;
}

/** @throws Error where the parameters of a method or model are no settings, or a seed stands outside the list of seeds */
function checkKinds(settings: Settings): void {
  const problems = t.fileProblems.experiment;
  for (const [, params] of owners) {
    if (settings[params] !== undefined && !isSettings(settings[params]))
      throw new Error(problems.params(params));
  }
  if (settings.seed !== undefined) throw new Error(problems.seedOfRun);
}

function parseRace(race: unknown): FileRace {
  const problems = t.fileProblems.experiment;
  if (!isSettings(race)) throw new Error(problems.race);
  const { lockstep, equalPruned, ...rest } = race;
  const [other] = Object.keys(rest);
  if (other !== undefined) throw new Error(problems.unknownEntry(`race.${other}`));
  if (lockstep !== undefined && !(locksteps as readonly unknown[]).includes(lockstep)) {
    throw new Error(problems.lockstep(locksteps.join(', ')));
  }
  if (equalPruned !== undefined && typeof equalPruned !== 'boolean') throw new Error(problems.equalPruned);
  return race as FileRace;
}

/**
 * Reads an experiment file; which settings exist and what they allow is checked where they are used.
 *
 * @throws Error with one sentence for the user
 */
export function parseExperimentFile(text: string): ExperimentFile {
  const problems = t.fileProblems.experiment;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Error(problems.notJson((error as Error).message));
  }
  if (!isSettings(file)) throw new Error(problems.noObject);
  if (file.format !== experimentFormat) {
    throw new Error(problems.otherFormat(String(JSON.stringify(file.format)), experimentFormat));
  }
  if (file.version !== experimentVersion) {
    throw new Error(problems.otherVersion(String(file.version), `${experimentVersion}`));
  }
  const { base = {}, runs = [{}], seeds = [0], race } = file;
  if (!isSettings(base)) throw new Error(problems.base);
  if (!Array.isArray(runs) || runs.length === 0 || !runs.every(isSettings)) {
    throw new Error(problems.runs);
  }
  if (!Array.isArray(seeds) || seeds.length === 0 || !seeds.every(isSeed)) {
    throw new Error(problems.seeds);
  }
  for (const settings of [base, ...runs]) checkKinds(settings);
  const other = Object.keys(file).find(
    (key) => !['format', 'version', 'base', 'runs', 'seeds', 'race'].includes(key),
  );
  if (other) throw new Error(problems.unknownEntry(other));
  const head = { format: experimentFormat, version: experimentVersion, base, runs, seeds } as const;
  return race === undefined ? head : { ...head, race: parseRace(race) };
}
