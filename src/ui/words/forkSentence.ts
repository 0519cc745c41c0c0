// One sentence on what a run that left another has done better or worse so far, by numbers.
import type { EpochRecord } from '../../core/records.ts';
import type { Fork } from '../../state/race.ts';
import type { Run } from '../../state/run.ts';
import { epochNumber } from './epochNumber.ts';
import { count, percent } from './numbers.ts';

export interface ForkWords {
  readonly fork: Fork;
  readonly own: Pick<Run, 'records' | 'config'>;
  readonly origin: Pick<Run, 'records'>;
  readonly ownName: string;
  readonly originName: string;
  /** Nothing later than this epoch counts; null: all there is. */
  readonly until: number | null;
}

/** Images trained in the epochs from `first` to `last`. */
function trainedIn(records: readonly EpochRecord[], first: number, last: number): number {
  const within = records.filter(({ epoch }) => epoch >= first && epoch <= last);
  return within.reduce((sum, { selected }) => sum + selected, 0);
}

function accuracyWords({ own, origin, ownName, originName }: ForkWords, last: number): string {
  const at = (records: readonly EpochRecord[]) => records.find(({ epoch }) => epoch === last)?.testAccuracy;
  const [mine, other] = [at(own.records) ?? Number.NaN, at(origin.records) ?? Number.NaN];
  const { testCount } = own.config;
  const images = Math.round(Math.abs(mine - other) * testCount);
  const start = `${ownName} has ${percent(mine)} test accuracy`;
  if (!Number.isFinite(mine - other)) return start;
  if (images === 0) return `${start}, the same as ${originName}`;
  const points = (Math.abs(mine - other) * 100).toFixed(1);
  const better = mine > other ? 'better' : 'worse';
  return `${start}, ${points} points ${better} than ${originName} (${count(images)} of ${count(testCount)} test images)`;
}

export function forkSentence(words: ForkWords): string {
  const { fork, own, origin, originName, until } = words;
  const newest = ({ records }: Pick<Run, 'records'>) => records.at(-1)?.epoch ?? -1;
  const last = Math.min(newest(own), newest(origin), until ?? Number.POSITIVE_INFINITY);
  if (last < fork.epoch) {
    const first = epochNumber(fork.epoch);
    return `Both go on from the same network, as it was before epoch ${first}; they are compared as soon as both have tested that epoch.`;
  }
  const [mine, other] = [own, origin].map(({ records }) => trainedIn(records, fork.epoch, last)) as [
    number,
    number,
  ];
  const fewer = other - mine;
  const share = percent(Math.abs(fewer) / Math.max(1, other), 0);
  const work =
    fewer === 0
      ? `as many as ${originName}`
      : `${count(Math.abs(fewer))} ${fewer > 0 ? 'fewer' : 'more'} than ${originName} (${share})`;
  return (
    `After epoch ${epochNumber(last)} ${accuracyWords(words, last)}; ` +
    `since epoch ${epochNumber(fork.epoch)} it trained ${count(mine)} images, ${work}.`
  );
}
