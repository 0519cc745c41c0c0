// The whole set-up in the address: readable, versioned, only what differs from the defaults. What it cannot read it
// says, and goes on with the default, so that an old or mistyped link still opens something.
import { type ParamSpec, type ParamValue, problemWith } from '../core/params.ts';
import type { Catalog, Lockstep, RunConfig } from '../protocol.ts';
import { t } from '../texts/texts.ts';
import { defaultOf, settingOf, withValue } from './configEdits.ts';
import { type LessonPlace, readPlace, writePlace } from './lessonStore.ts';
import {
  configOfRival,
  editRival,
  mostEntrants,
  mostRepeats,
  noRace,
  type RaceSettings,
  type Rival,
  rivalOf,
} from './raceSettings.ts';

export const linkVersion = 1;

/** What a link holds. */
export interface Shared {
  readonly config: RunConfig;
  readonly race: RaceSettings;
  /** null: full speed. */
  readonly secondsPerEpoch: number | null;
  /** Opens in large type for a projector ("view=present"); left out: no. */
  readonly presenting?: boolean;
  /** The step of a lesson that is open. */
  readonly lesson?: LessonPlace;
}

export interface ReadLink extends Shared {
  /** One sentence for each thing that could not be read. */
  readonly notices: readonly string[];
}

/** Settings of the page itself, called as the page calls them in the language that is spoken. */
function pageSpecs() {
  const { labels } = t.linkNotices;
  const of = <Id extends keyof typeof labels>(id: Id) => ({ id, label: labels[id], help: '' });
  const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return {
    lockstep: {
      ...{ ...of('lockstep'), kind: 'choice', default: noRace.lockstep },
      choices: choices(['epoch', 'samples', 'time'] satisfies Lockstep[]),
    },
    repeats: {
      ...{ ...of('repeats'), kind: 'integer', min: 1, max: mostRepeats, step: 1 },
      default: noRace.repeats,
    },
    equalPruned: { ...of('equalPruned'), kind: 'boolean', default: noRace.equalPruned },
    speed: { ...of('speed'), kind: 'number', min: 1, max: 30, step: 1, default: 1 },
    view: { ...of('view'), kind: 'choice', default: 'page', choices: choices(['page', 'present']) },
  } satisfies Record<string, ParamSpec>;
}

/** Names in a link: 'method.groups' stands for 'methodParams.groups'. */
const nameOf = (field: string) => field.replace(/^(method|model)Params\./, '$1.');
const fieldOf = (name: string) => name.replace(/^(method|model)\./, '$1Params.');

/** Fields of a configuration with the choice of method and model before their parameters. */
function settableFields(catalog: Catalog, config: RunConfig): [field: string, spec: ParamSpec][] {
  const choice = (id: 'data' | 'model' | 'method', entries: readonly { id: string; label: string }[]) => {
    const choices = entries.map((entry) => ({ value: entry.id, label: entry.label }));
    const spec: ParamSpec = { id, label: id, help: '', kind: 'choice', choices, default: config[id] };
    return [id, spec] as [string, ParamSpec];
  };
  const paramsOf = (id: string, entries: readonly { id: string; params: readonly ParamSpec[] }[]) =>
    entries.find((entry) => entry.id === id)?.params ?? [];
  return [
    choice('data', catalog.data),
    choice('model', catalog.models),
    ...paramsOf(config.model, catalog.models).map(
      (spec) => [`modelParams.${spec.id}`, spec] as [string, ParamSpec],
    ),
    choice('method', catalog.methods),
    ...paramsOf(config.method, catalog.methods).map(
      (spec) => [`methodParams.${spec.id}`, spec] as [string, ParamSpec],
    ),
    ...catalog.runParams.map((spec) => [spec.id, spec] as [string, ParamSpec]),
  ];
}

/** "infobatch" or "infobatch,pruneRatio:0.3", with other settings as ",run.epochs:5". */
function writeRival(catalog: Catalog, lead: RunConfig, rival: Rival): string {
  const plain = rivalOf(catalog, rival.method);
  const own = Object.entries(rival.methodParams).filter(([id, value]) => plain.methodParams[id] !== value);
  const other = settableFields(catalog, lead)
    .map(([field]) => field)
    .filter((field) => !/^method/.test(field))
    .map((field) => [field, settingOf(configOfRival(lead, rival), field)] as const)
    .filter(([field, value]) => value !== undefined && value !== settingOf(lead, field));
  return [
    rival.method,
    ...own.map(([id, value]) => `${id}:${value}`),
    ...other.map(([field, value]) => `run.${nameOf(field)}:${value}`),
  ].join(',');
}

/** The hash of an address, '' where all is at its default, else '#v=1&...'. */
export function writeLink(
  catalog: Catalog,
  { config, race, secondsPerEpoch, presenting, lesson }: Shared,
): string {
  const entries: [string, string][] = [];
  for (const [field] of settableFields(catalog, config)) {
    const value = settingOf(config, field);
    if (value !== undefined && value !== defaultOf(catalog, config, field))
      entries.push([nameOf(field), `${value}`]);
  }
  for (const rival of race.rivals) entries.push(['vs', writeRival(catalog, config, rival)]);
  if (race.lockstep !== noRace.lockstep) entries.push(['lockstep', race.lockstep]);
  if (race.repeats !== noRace.repeats) entries.push(['repeats', `${race.repeats}`]);
  if (race.equalPruned) entries.push(['equalPruned', 'true']);
  if (secondsPerEpoch !== null) entries.push(['speed', `${secondsPerEpoch}`]);
  if (presenting) entries.push(['view', 'present']);
  if (lesson) entries.push(['lesson', writePlace(lesson)]);
  if (entries.length === 0) return '';
  const readable = (text: string) => encodeURIComponent(text).replace(/%(2C|3A)/g, decodeURIComponent);
  return `#${[['v', `${linkVersion}`], ...entries].map(([name, value]) => `${name}=${readable(value!)}`).join('&')}`;
}

function parseValue(spec: ParamSpec, text: string): ParamValue {
  switch (spec.kind) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'choice':
      return text;
    default:
      return text.trim() === '' ? Number.NaN : Number(text);
  }
}

/** Calls `take` with the value that `text` stands for, or notes what is wrong with it. */
function readValue(
  { name, spec, text }: { name: string; spec: ParamSpec; text: string },
  notices: string[],
  take: (value: ParamValue) => void,
): void {
  const value = parseValue(spec, text);
  const shown = text.length > 40 ? `${text.slice(0, 40)}\u2026` : text;
  const problem = problemWith(spec, value);
  if (problem === undefined) take(value);
  else notices.push(t.linkNotices.leftOut(name, shown, problem));
}

interface Reading {
  readonly catalog: Catalog;
  readonly notices: string[];
}

/** Applies settings in the order that they need: a method before its parameters, whatever the link's order. */
function readSettings(config: RunConfig, given: ReadonlyMap<string, string>, reading: Reading): RunConfig {
  const { catalog, notices } = reading;
  const left = new Map(given);
  let result = config;
  const apply = (fields: readonly [string, ParamSpec][]) => {
    for (const [field, spec] of fields) {
      const name = nameOf(field);
      const text = left.get(name);
      if (text === undefined) continue;
      left.delete(name);
      readValue({ name, spec, text }, notices, (value) => {
        result = withValue(result, field, value, catalog);
      });
    }
  };
  apply(settableFields(catalog, result).filter(([field]) => field === 'model' || field === 'method'));
  apply(settableFields(catalog, result));
  for (const name of left.keys()) notices.push(t.linkNotices.noSetting(name.slice(0, 40)));
  return result;
}

function readRival(text: string, lead: RunConfig, reading: Reading): Rival | null {
  const { catalog, notices } = reading;
  const [method = '', ...settings] = text.split(',');
  if (!catalog.methods.some(({ id }) => id === method)) {
    const known = catalog.methods.map(({ id }) => id).join(', ');
    notices.push(t.linkNotices.noMethod(method.slice(0, 40), known));
    return null;
  }
  let rival = rivalOf(catalog, method);
  for (const setting of settings) {
    const [name = '', value = ''] = setting.split(/:(.*)/s);
    const ofRun = name.startsWith('run.');
    const field = ofRun ? fieldOf(name.slice('run.'.length)) : `methodParams.${name}`;
    const config = configOfRival(lead, rival);
    const spec = settableFields(catalog, config).find(([known]) => known === field)?.[1];
    if (!spec || (ofRun && /^method/.test(field))) {
      notices.push(t.linkNotices.noSettingOf(name.slice(0, 40), method));
      continue;
    }
    readValue({ name, spec, text: value }, notices, (read) => {
      if (!ofRun) rival = editRival(catalog, lead, rival, field, read);
      else {
        const key = field.split('.')[0] as keyof RunConfig;
        const changed = withValue(config, field, read, catalog);
        const { modelParams } = changed;
        const changes = { ...rival.changes, [key]: changed[key], ...(key === 'model' && { modelParams }) };
        rival = { ...rival, changes };
      }
    });
  }
  return rival;
}

/**
 * The set-up that the hash of an address stands for; always one that the page can show.
 *
 * @param hash with or without '#'
 */
export function readLink(catalog: Catalog, hash: string): ReadLink {
  const notices: string[] = [];
  const reading = { catalog, notices };
  const given = new Map<string, string>();
  const rivalTexts: string[] = [];
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    if (name === 'vs') rivalTexts.push(value);
    else if (given.has(name)) notices.push(t.linkNotices.twice(name.slice(0, 40)));
    else given.set(name, value);
  }
  const take = (name: string) => {
    const value = given.get(name);
    given.delete(name);
    return value;
  };
  const version = take('v');
  if (version !== undefined && version !== `${linkVersion}`) {
    notices.push(t.linkNotices.otherVersion(version.slice(0, 20), `${linkVersion}`));
  }
  let race = noRace;
  let secondsPerEpoch: number | null = null;
  let presenting = false;
  const specs = pageSpecs();
  for (const [spec, apply] of [
    [specs.lockstep, (value: ParamValue) => (race = { ...race, lockstep: value as Lockstep })],
    [specs.repeats, (value: ParamValue) => (race = { ...race, repeats: Number(value) })],
    [specs.equalPruned, (value: ParamValue) => (race = { ...race, equalPruned: value === true })],
    [specs.speed, (value: ParamValue) => (secondsPerEpoch = Number(value))],
    [specs.view, (value: ParamValue) => (presenting = value === 'present')],
  ] as const) {
    const text = take(spec.id);
    if (text !== undefined) readValue({ name: spec.id, spec, text }, notices, apply);
  }
  const lessonText = take('lesson');
  const lesson = lessonText === undefined ? null : readPlace(lessonText);
  if (lessonText !== undefined && !lesson) {
    notices.push(t.linkNotices.noLesson(lessonText.slice(0, 40)));
  }
  const config = readSettings(catalog.defaults, given, reading);
  const rivals = rivalTexts.flatMap((text) => readRival(text, config, reading) ?? []);
  if (rivals.length >= mostEntrants) {
    notices.push(t.linkNotices.tooManyRuns(`${mostEntrants}`, rivals.length + 1 - mostEntrants));
  }
  const raced = { ...race, rivals: rivals.slice(0, mostEntrants - 1) };
  const extras = { ...(presenting ? { presenting } : {}), ...(lesson && { lesson }) };
  return { config, race: raced, secondsPerEpoch, ...extras, notices };
}
