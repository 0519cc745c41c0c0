// The list of recorded runs that lie beside it: what the page can choose from before it loads any of them.
import type { Settings } from './experimentFile.ts';
import type { Recording } from './recording.ts';

export const recordedIndexName = 'index.json';

export interface RecordedEntry {
  /** Name of the file, in the folder of the index. */
  readonly file: string;
  readonly bytes: number;
  readonly data: string;
  readonly model: string;
  readonly method: string;
  /** Of the method; older indices lack them. */
  readonly methodParams?: Settings;
  readonly trainCount: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly seed: number;
  readonly recordedAt: string;
}

export interface RecordedIndex {
  readonly recordings: readonly RecordedEntry[];
}

export function entryOf(file: string, bytes: number, { config, recordedAt }: Recording): RecordedEntry {
  const text = (key: string) => String(config[key]);
  const number = (key: string) => Number(config[key]);
  return {
    ...{ file, bytes, data: text('data'), model: text('model'), method: text('method') },
    methodParams: config.methodParams as Settings,
    ...{ trainCount: number('trainCount'), epochs: number('epochs'), batchSize: number('batchSize') },
    ...{ seed: number('seed'), recordedAt },
  };
}

function isEntry(value: unknown): value is RecordedEntry {
  const entry = value as RecordedEntry | null;
  return (
    typeof entry === 'object' &&
    entry !== null &&
    (['file', 'data', 'model', 'method', 'recordedAt'] as const).every(
      (key) => typeof entry[key] === 'string',
    ) &&
    (['trainCount', 'epochs', 'batchSize', 'seed'] as const).every((key) => Number.isInteger(entry[key])) &&
    (entry.methodParams === undefined || typeof entry.methodParams === 'object') &&
    /^[\w.-]+$/.test(entry.file)
  );
}

/** The entries of an index; those that cannot be read are left out. @throws Error when it is no index at all */
export function parseRecordedIndex(text: string): RecordedEntry[] {
  const index: unknown = JSON.parse(text);
  const { recordings } = (index ?? {}) as { recordings?: unknown };
  if (!Array.isArray(recordings)) throw new Error('the index of recorded runs has no list "recordings"');
  return recordings.filter(isEntry);
}

/** Most recordings that are shown together: as many as a race has runs. */
const mostTogether = 4;
const order = ['seta', 'infobatch', 'full'];

function rank(method: string): number {
  const place = order.indexOf(method);
  return place < 0 ? order.length : place;
}

function methodOf({ method, methodParams }: RecordedEntry): string {
  return JSON.stringify([method, methodParams]);
}

/** As many as play together: one of each method before a second of any. SeTa first. */
function together(race: readonly RecordedEntry[]): RecordedEntry[] {
  const twin = (entry: RecordedEntry) => race.filter(({ method }) => method === entry.method).indexOf(entry);
  return [...race]
    .sort((a, b) => twin(a) - twin(b) || rank(a.method) - rank(b.method))
    .slice(0, mostTogether)
    .sort((a, b) => rank(a.method) - rank(b.method));
}

/**
 * Recordings that can be raced: the same data, model, length and seed, one of each method with the same parameters, SeTa
 * first. The races with the most methods come first, then those with the most runs, then those with the most images.
 */
export function recordedRaces(entries: readonly RecordedEntry[]): RecordedEntry[][] {
  const races = new Map<string, RecordedEntry[]>();
  for (const entry of entries) {
    const { data, model, trainCount, epochs, batchSize, seed } = entry;
    const key = JSON.stringify([data, model, trainCount, epochs, batchSize, seed]);
    const race = races.get(key) ?? [];
    if (!race.some((other) => methodOf(other) === methodOf(entry))) race.push(entry);
    races.set(key, race);
  }
  const methodsIn = (race: readonly RecordedEntry[]) => new Set(race.map(({ method }) => method)).size;
  return [...races.values()]
    .map(together)
    .sort(
      (a, b) =>
        methodsIn(b) - methodsIn(a) ||
        b.length - a.length ||
        b[0]!.trainCount - a[0]!.trainCount ||
        a[0]!.seed - b[0]!.seed,
    );
}
