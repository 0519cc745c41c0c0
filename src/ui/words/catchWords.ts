// What the counts of caught images mean, in sentences that claim no more than the numbers show.
import { type CatchCounts, recallOf } from '../../core/catchRates.ts';
import { t } from '../../texts/texts.ts';
import { fixed, percent } from './numbers.ts';

/** Ratios between these are told as "as often": half a percentage point of a few hundred images is noise. */
const [rarely, often] = [0.9, 1.1];

/** Share of the clean images that is left out. */
export function cleanLeftOut({ presentByKind, leftOutByKind }: CatchCounts): number {
  return leftOutByKind[0]! / presentByKind[0]!;
}

/** One sentence on how a run's choices treated spoilt images beside clean ones. */
export function catchSentence(name: string, counts: CatchCounts): string {
  if (counts.leftOut === 0) return t.corruption.nothingOut(name);
  const [spoilt, clean] = [recallOf(counts), cleanLeftOut(counts)];
  const shares = [percent(spoilt, 0), percent(clean, 0)] as const;
  const ratio = spoilt / clean;
  if (!Number.isFinite(ratio)) return t.corruption.only(name, ...shares);
  if (ratio < rarely) return t.corruption.keeps(name, ...shares);
  if (ratio <= often) return t.corruption.byChance(name, ...shares);
  return t.corruption.moreOften(name, ...shares, fixed(ratio, 1));
}

/** Why a method treats spoilt images as it does, in one line; null for one of which there is nothing to say. */
export function catchReason(name: string, method: string): string | null {
  const reasons: Readonly<Record<string, (name: string) => string>> = t.corruption.reasons;
  return Object.hasOwn(reasons, method) ? reasons[method]!(name) : null;
}
