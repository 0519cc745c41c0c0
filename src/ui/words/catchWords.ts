// What the counts of caught images mean, in sentences that claim no more than the numbers show.
import { type CatchCounts, recallOf } from '../../core/catchRates.ts';
import { percent } from './numbers.ts';

/** Ratios between these are told as "as often": half a percentage point of a few hundred images is noise. */
const [rarely, often] = [0.9, 1.1];

/** Share of the clean images that is left out. */
export function cleanLeftOut({ presentByKind, leftOutByKind }: CatchCounts): number {
  return leftOutByKind[0]! / presentByKind[0]!;
}

/** One sentence on how a run's choices treated spoilt images beside clean ones. */
export function catchSentence(name: string, counts: CatchCounts): string {
  if (counts.leftOut === 0) return `${name} left nothing out.`;
  const [spoilt, clean] = [recallOf(counts), cleanLeftOut(counts)];
  const head = `${name} left out ${percent(spoilt, 0)} of the spoilt images and ${percent(clean, 0)} of the clean ones`;
  const ratio = spoilt / clean;
  if (!Number.isFinite(ratio)) return `${head}.`;
  if (ratio < rarely) return `${head}: it keeps spoilt images more than others.`;
  if (ratio <= often) return `${head}: about as chance would.`;
  return `${head}, ${ratio.toFixed(1)} times as often.`;
}

const ranked =
  'keeps the images with the highest losses so far: wrong labels, whose losses stay high, are the last that it leaves out';
const drawn = 'draws at random: it can do no better than chance';
const reasons: Readonly<Record<string, string>> = {
  seta: "'s window passes over the hard groups as often as over the easy ones: wrong labels, whose losses stay high, are left out no more often than others",
  infobatch:
    ' draws what it leaves out among losses below the mean: wrong labels, whose losses stay high, are mostly above it and kept',
  epsilonGreedy: ` ${ranked}`,
  ucb: ` ${ranked}`,
  static: ` ${drawn}`,
  dynamic: ` ${drawn}`,
};

/** Why a method treats spoilt images as it does, in one line; null for one of which there is nothing to say. */
export function catchReason(name: string, method: string): string | null {
  const reason = reasons[method];
  return reason ? `${name}${reason}.` : null;
}
