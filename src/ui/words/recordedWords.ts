// What is said of a recorded run: what it was, where and when it was made.
import type { RecordedEntry } from '../../core/recordedIndex.ts';
import type { RecordedAdapter, Recording } from '../../core/recording.ts';
import { spokenLabel } from '../../state/spokenCatalog.ts';
import { day } from './dates.ts';
import { count } from './numbers.ts';

export function adapterName({ vendor, architecture, description, software }: RecordedAdapter): string {
  const name = description || [vendor, architecture].filter(Boolean).join(' ') || 'an unnamed adapter';
  return software ? `${name}, on the CPU` : name;
}

/** '24 Nov 2026', the same everywhere. */
export function dateWords(iso: string): string {
  return day(iso);
}

function labelOf(entry: Readonly<Record<string, unknown>>, otherwise: unknown): string {
  return spokenLabel(String(otherwise), String(entry.label ?? otherwise));
}

/** 'SeTa, InfoBatch, Full: CNN, 3 convolutions, 10,000 images of CIFAR-10, 20 epochs, seed 0'. */
export function recordedWhat(recordings: readonly Recording[]): string {
  const first = recordings[0];
  if (!first) return '';
  const { config, entries } = first;
  const methods = recordings.map((recording) => labelOf(recording.entries.method, recording.config.method));
  return (
    `${methods.join(', ')}: ${labelOf(entries.model, config.model)}, ` +
    `${count(Number(config.trainCount))} images of ${labelOf(entries.data, config.data)}, ` +
    `${count(Number(config.epochs))} epochs, seed ${config.seed}`
  );
}

/** 'on Apple M2, 24 Nov 2026'; each adapter and date once. */
export function recordedWhere(recordings: readonly Recording[]): string {
  const adapters = new Set(recordings.map(({ adapter }) => adapterName(adapter)));
  const dates = new Set(recordings.map(({ recordedAt }) => dateWords(recordedAt)));
  return `on ${[...adapters].join(' and ')}, ${[...dates].join(' and ')}`;
}

/** A race that can be chosen: 'cnn3, cifar10, 10,000 images, 20 epochs, seed 0 (3 runs)'. */
export function raceWords(race: readonly RecordedEntry[]): string {
  const first = race[0];
  if (!first) return '';
  const runs = race.length === 1 ? first.method : `${race.length} runs`;
  return `${first.model}, ${first.data}, ${count(first.trainCount)} images, ${count(first.epochs)} epochs, seed ${first.seed} (${runs})`;
}
