// Which settings stand where: a section a topic, drawn from the catalog; seldom used ones behind "More".
import type { ParamSpec } from '../../core/params.ts';
import type { Catalog, CatalogEntry, RunConfig } from '../../protocol.ts';
import { type Texts, t } from '../../texts/texts.ts';

export interface Setting {
  /** Key of RunConfig, or 'methodParams.ID', 'modelParams.ID'. */
  readonly field: string;
  readonly spec: ParamSpec;
}

export interface Section {
  readonly id: keyof Texts['controls']['sections'];
  readonly settings: readonly Setting[];
  readonly more: readonly Setting[];
  /** Where the method is published. */
  readonly source?: string | undefined;
}

const corruptionFields = ['labelNoise', 'duplicates', 'blurred', 'blank', 'corruptionSeed'];
const dataFields = ['data', 'trainCount', 'testCount', 'augment', ...corruptionFields];
const seldom = new Set([
  'testCount',
  'augment',
  ...corruptionFields.slice(1),
  'momentum',
  'weightDecay',
  'labelSmoothing',
  'schedule',
  'engine',
  'precision',
  'epsilon',
]);

function choiceOf(id: string, label: string, help: string, entries: readonly CatalogEntry[]): ParamSpec {
  return {
    id,
    label,
    help: help || (entries[0]?.help ?? ''),
    kind: 'choice',
    default: entries[0]?.id ?? '',
    choices: entries.map((entry) => ({ value: entry.id, label: entry.label, help: entry.help })),
  };
}

function countSpec(id: 'trainCount' | 'testCount', max: number, fallback: number): ParamSpec {
  const train = id === 'trainCount';
  return {
    id,
    ...(train ? t.controls.trainCount : t.controls.testCount),
    kind: 'integer',
    min: 1,
    max,
    step: 1,
    default: fallback,
  };
}

export function sectionsOf(catalog: Catalog, config: RunConfig): Section[] {
  const known = new Map<string, ParamSpec>(catalog.runParams.map((spec) => [spec.id, spec]));
  const data = catalog.data.find((entry) => entry.id === config.data);
  const method = catalog.methods.find((entry) => entry.id === config.method);
  const model = catalog.models.find((entry) => entry.id === config.model);
  const add = (spec: ParamSpec) => {
    if (!known.has(spec.id)) known.set(spec.id, spec);
  };
  const dataEntries = catalog.data.map(({ id, label, help = '', archive }) => {
    const here = !archive || archive.missing.length === 0;
    return { id, label: here ? label : t.controls.notHere(label), help, params: [] };
  });
  add(choiceOf('data', t.controls.dataSet.label, t.controls.dataSet.help, dataEntries));
  add(countSpec('trainCount', data?.trainCount ?? 50_000, catalog.defaults.trainCount));
  add(countSpec('testCount', data?.testCount ?? 10_000, catalog.defaults.testCount));
  add(choiceOf('model', t.controls.network, model?.help ?? '', catalog.models));
  add(choiceOf('method', t.controls.method, method?.help ?? '', catalog.methods));
  if (catalog.schedules.length > 0) {
    const schedule = catalog.schedules.find((entry) => entry.id === config.schedule);
    add(choiceOf('schedule', t.controls.schedule, schedule?.help ?? '', catalog.schedules));
  }

  const taken = new Set([...dataFields, 'model', 'method', 'seed']);
  const pick = (fields: readonly string[]): Setting[] =>
    fields.flatMap((field) => {
      const spec = known.get(field);
      return spec ? [{ field, spec }] : [];
    });
  const within = (prefix: string, entry: CatalogEntry | undefined): Setting[] =>
    (entry?.params ?? []).map((spec) => ({ field: `${prefix}.${spec.id}`, spec }));
  const often = (settings: readonly Setting[]) => settings.filter(({ field }) => !seldom.has(field));
  const rarely = (settings: readonly Setting[]) => settings.filter(({ field }) => seldom.has(field));

  const dataSettings = pick(dataFields);
  const rest = pick([...known.keys()].filter((id) => !taken.has(id)));
  const methodParams = within('methodParams', method);
  const sections: Section[] = [
    { id: 'data', settings: often(dataSettings), more: rarely(dataSettings) },
    {
      id: 'method',
      settings: [...pick(['method']), ...methodParams.slice(0, 4)],
      more: methodParams.slice(4),
      source: method?.source,
    },
    { id: 'model', settings: pick(['model']), more: within('modelParams', model) },
    { id: 'optimiser', settings: often(rest), more: rarely(rest) },
    { id: 'seed', settings: pick(['seed']), more: [] },
  ];
  return sections.filter((section) => section.settings.length > 0);
}

/** How many settings could stand on a slider without being finer than one can hold. */
export function fitsSlider(spec: ParamSpec): boolean {
  if (spec.kind === 'choice' || spec.kind === 'boolean') return false;
  const stops = (spec.max - spec.min) / spec.step;
  return stops >= 2 && stops <= 100;
}
