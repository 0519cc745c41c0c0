// What is said of a recorded run: what it was, where and when it was made.
import type { RecordedEntry } from '../../core/recordedIndex.ts';
import type { RecordedAdapter, Recording } from '../../core/recording.ts';
import { configOfRecording } from '../../state/recordedEvents.ts';
import { recordedCatalog } from '../../state/recordedPage.ts';
import { spokenCatalog, spokenLabel } from '../../state/spokenCatalog.ts';
import { t } from '../../texts/texts.ts';
import { day } from './dates.ts';
import { entrantNames } from './entrantNames.ts';
import { count } from './numbers.ts';

export function adapterName({ vendor, architecture, description, software }: RecordedAdapter): string {
  const name = description || [vendor, architecture].filter(Boolean).join(' ') || t.recorded.unnamedAdapter;
  return software ? t.recorded.onCpu(name) : name;
}

/** '24 Nov 2026', the same everywhere. */
export function dateWords(iso: string): string {
  return day(iso);
}

function labelOf(entry: Readonly<Record<string, unknown>>, otherwise: unknown): string {
  return spokenLabel(String(otherwise), String(entry.label ?? otherwise));
}

/** 'SeTa, InfoBatch, Full: CNN, 3 convolutions, 10,000 images of CIFAR-10, 20 epochs, seed 0'; runs of one method by what differs. */
export function recordedWhat(recordings: readonly Recording[]): string {
  const first = recordings[0];
  if (!first) return '';
  const { config, entries } = first;
  const methods = entrantNames(recordings.map(configOfRecording), spokenCatalog(recordedCatalog(recordings)));
  const twins = new Set(recordings.map((recording) => recording.config.method)).size < methods.length;
  const [images, epochs] = [count(Number(config.trainCount)), count(Number(config.epochs))];
  return t.recorded.what(
    ...([methods.join(twins ? ' / ' : ', '), labelOf(entries.model, config.model), images] as const),
    ...([labelOf(entries.data, config.data), epochs, String(config.seed)] as const),
  );
}

/** 'on Apple M2, 24 Nov 2026'; each adapter and date once. */
export function recordedWhere(recordings: readonly Recording[]): string {
  const adapters = new Set(recordings.map(({ adapter }) => adapterName(adapter)));
  const dates = new Set(recordings.map(({ recordedAt }) => dateWords(recordedAt)));
  return t.recorded.where([...adapters].join(t.chrome.and), [...dates].join(t.chrome.and));
}

/** A race that can be chosen: 'cnn3, cifar10, 10,000 images, 20 epochs, seed 0 (3 runs)'. */
export function raceWords(race: readonly RecordedEntry[]): string {
  const first = race[0];
  if (!first) return '';
  const { model, data, trainCount, epochs, seed } = first;
  const runs = race.length === 1 ? first.method : t.recorded.runs(String(race.length));
  return t.recorded.raceOf(model, data, count(trainCount), count(epochs), String(seed), runs);
}
