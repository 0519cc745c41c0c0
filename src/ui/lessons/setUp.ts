// Turns what a lesson needs into a whole set-up, keeping the reader's images small enough to finish within minutes.
import { defaultsOf, type ParamValue } from '../../core/params.ts';
import type { Catalog, RunConfig } from '../../protocol.ts';
import { settingOf, withValue } from '../../state/configEdits.ts';
import { noRace, type RaceSettings } from '../../state/raceSettings.ts';
import type { Run } from '../../state/run.ts';
import type { LessonRun } from './lesson.ts';

/** An epoch over these takes a second or two even on a weak GPU. */
const mostTrain = 10_000;
const mostTest = 2_000;
const smallModel = 'cnn3';

/** What the reader may keep: it changes how long a lesson takes, not what it shows. */
function kept(catalog: Catalog, edited: RunConfig): RunConfig {
  const { defaults } = catalog;
  const { data, batchSize, seed, augment, engine, precision } = edited;
  const base = edited.model === smallModel ? edited : defaults;
  return {
    ...defaults,
    ...{ data, batchSize, seed, augment, engine, precision },
    ...{ model: base.model, modelParams: base.modelParams },
    trainCount: Math.min(edited.trainCount, defaults.trainCount, mostTrain),
    testCount: Math.min(edited.testCount, defaults.testCount, mostTest),
  };
}

export interface SetUp {
  readonly config: RunConfig;
  readonly race: RaceSettings;
}

/** @param edited what is set on the left */
export function setUpOf({ settings, rivals = [] }: LessonRun, catalog: Catalog, edited: RunConfig): SetUp {
  // The method is set even where it is the same, so that its other parameters are at their defaults.
  const config = settings.reduce(
    (result, [field, value]) => withValue(result, field, value, catalog),
    kept(catalog, edited),
  );
  const others = rivals.map(({ method, params }) => {
    const entry = catalog.methods.find(({ id }) => id === method);
    return { method, methodParams: { ...defaultsOf(entry?.params ?? []), ...params }, changes: {} };
  });
  return { config, race: { ...noRace, rivals: others } };
}

export interface Difference {
  readonly field: string;
  readonly now: ParamValue | undefined;
  readonly wanted: ParamValue;
}

/** In which settings the runs at work are not those of the lesson; 'rivals' stands for another race. */
export function differences(wanted: LessonRun, runs: readonly Run[]): Difference[] {
  const [lead, ...others] = runs;
  if (!lead) return [];
  const free = new Set(wanted.free ?? []);
  const found = wanted.settings.flatMap(([field, value]): Difference[] => {
    const now = settingOf(lead.config, field);
    return now === value || free.has(field) ? [] : [{ field, now, wanted: value }];
  });
  const rivals = (wanted.rivals ?? []).map(({ method }) => method).join(', ');
  const racing = others.map(({ config }) => config.method).join(', ');
  return racing === rivals ? found : [...found, { field: 'rivals', now: racing, wanted: rivals }];
}
