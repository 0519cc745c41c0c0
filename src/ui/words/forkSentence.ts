// One sentence on what a run that left another has done better or worse so far, by numbers.
import type { EpochRecord } from '../../core/records.ts';
import type { Fork } from '../../state/race.ts';
import type { Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { epochNumber } from './epochNumber.ts';
import { count, fixed, percent } from './numbers.ts';

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
  const { fork } = t.hand;
  if (!Number.isFinite(mine - other)) return fork.has(ownName, percent(mine));
  if (images === 0) return fork.hasSame(ownName, percent(mine), originName);
  const points = fixed(Math.abs(mine - other) * 100, 1);
  const say = mine > other ? fork.hasMore : fork.hasLess;
  return say(ownName, percent(mine), points, originName, count(images), count(testCount));
}

export function forkSentence(words: ForkWords): string {
  const { fork, own, origin, originName, until } = words;
  const newest = ({ records }: Pick<Run, 'records'>) => records.at(-1)?.epoch ?? -1;
  const last = Math.min(newest(own), newest(origin), until ?? Number.POSITIVE_INFINITY);
  if (last < fork.epoch) {
    return t.hand.fork.tooEarly(String(epochNumber(fork.epoch)));
  }
  const [mine, other] = [own, origin].map(({ records }) => trainedIn(records, fork.epoch, last)) as [
    number,
    number,
  ];
  const fewer = other - mine;
  const share = percent(Math.abs(fewer) / Math.max(1, other), 0);
  const work =
    fewer === 0
      ? t.hand.fork.asMany(originName)
      : (fewer > 0 ? t.hand.fork.fewer : t.hand.fork.more)(count(Math.abs(fewer)), originName, share);
  return t.hand.fork.soFar(
    String(epochNumber(last)),
    accuracyWords(words, last),
    String(epochNumber(fork.epoch)),
    count(mine),
    work,
  );
}
