// The race set on the page as an experiment file, and back: the file that `npm run experiment` takes as well.
import {
  type ExperimentFile,
  experimentFormat,
  experimentVersion,
  mergeSettings,
  parseExperimentFile,
  type Settings,
} from '../core/experimentFile.ts';
import { defaultsOf, type ParamSpec, type ParamValues } from '../core/params.ts';
import type { Catalog, RunConfig } from '../protocol.ts';
import { t } from '../texts/texts.ts';
import {
  entrantsOf,
  mostEntrants,
  mostRepeats,
  noRace,
  type RaceSettings,
  type Rival,
  seedsOf,
} from './raceSettings.ts';

export function experimentOf(lead: RunConfig, race: RaceSettings): ExperimentFile {
  const { method: _, methodParams: __, seed: ___, ...base } = lead;
  const same = (key: string, value: unknown) =>
    JSON.stringify((base as unknown as Settings)[key]) === JSON.stringify(value);
  const runs = entrantsOf(lead, race).map(({ seed: ____, ...config }) => {
    // The base's are those of its own model.
    const needed = (key: string) => key === 'modelParams' && config.model !== base.model;
    return Object.fromEntries(
      Object.entries(config).filter(([key, value]) => needed(key) || !same(key, value)),
    );
  });
  const { lockstep, equalPruned } = race;
  return {
    ...{ format: experimentFormat, version: experimentVersion, base, runs, seeds: seedsOf(lead, race) },
    race: { lockstep, equalPruned },
  };
}

function paramsOf(what: string, specs: readonly ParamSpec[] | undefined, given: unknown): ParamValues {
  const values = (given ?? {}) as ParamValues;
  const unknown = Object.keys(values).find((id) => !specs?.some((spec) => spec.id === id));
  if (unknown !== undefined) throw new Error(t.fileProblems.experiment.unknownParam(unknown, what));
  return { ...defaultsOf(specs ?? []), ...values };
}

/** @throws Error for a setting that does not exist */
function complete(catalog: Catalog, settings: Settings): RunConfig {
  const problems = t.fileProblems.experiment;
  const unknown = Object.keys(settings).find((key) => !(key in catalog.defaults));
  if (unknown !== undefined) throw new Error(problems.unknownSetting(unknown));
  const { methodParams, modelParams, ...rest } = settings;
  const config = { ...catalog.defaults, ...rest } as RunConfig;
  const method = catalog.methods.find(({ id }) => id === config.method);
  const model = catalog.models.find(({ id }) => id === config.model);
  if (!method) throw new Error(problems.unknownMethod(config.method));
  if (!model) throw new Error(problems.unknownModel(config.model));
  return {
    ...config,
    methodParams: paramsOf(method.label, method.params, methodParams),
    modelParams: paramsOf(model.label, model.params, modelParams),
  };
}

function rivalFrom(lead: RunConfig, config: RunConfig): Rival {
  const { method, methodParams, ...others } = config;
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify((lead as unknown as Settings)[key]);
  return { method, methodParams, changes: Object.fromEntries(Object.entries(others).filter(differs)) };
}

/**
 * The first run of the file becomes the run on the left. Values are checked where all settings are.
 *
 * @throws Error with one sentence for the user: not such a file, or more than the page can do
 */
export function raceFrom(text: string, catalog: Catalog): { lead: RunConfig; race: RaceSettings } {
  const { base, runs, seeds, race } = parseExperimentFile(text);
  const problems = t.fileProblems.experiment;
  if (runs.length > mostEntrants) {
    throw new Error(problems.tooManyRuns(`${mostEntrants}`, `${runs.length}`));
  }
  const first = seeds[0]!;
  if (seeds.length > mostRepeats || seeds.some((seed, i) => seed !== first + i)) {
    throw new Error(problems.otherSeeds(`${mostRepeats}`, seeds.join(', ')));
  }
  const [lead, ...others] = runs.map((run) =>
    complete(catalog, { ...mergeSettings(base, run), seed: first }),
  );
  const rivals = others.map((config) => rivalFrom(lead!, config));
  return { lead: lead!, race: { ...noRace, ...race, rivals, repeats: seeds.length } };
}
