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
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSeed(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31;
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
  const { base = {}, runs = [{}], seeds = [0] } = file;
  if (!isSettings(base)) throw new Error(problems.base);
  if (!Array.isArray(runs) || runs.length === 0 || !runs.every(isSettings)) {
    throw new Error(problems.runs);
  }
  if (!Array.isArray(seeds) || seeds.length === 0 || !seeds.every(isSeed)) {
    throw new Error(problems.seeds);
  }
  const other = Object.keys(file).find(
    (key) => !['format', 'version', 'base', 'runs', 'seeds'].includes(key),
  );
  if (other) throw new Error(problems.unknownEntry(other));
  return { format: experimentFormat, version: experimentVersion, base, runs, seeds };
}
