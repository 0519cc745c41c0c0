// Equal pruned %: the ratios with which the other entrants of a race save as much as the first.
import type { MatchCommand, MatchedEvent, RatioMatch } from '../protocol.ts';
import { expectedSaving, matchSaved } from './matchSaved.ts';

export function matchRace({ requestId, entrants, target }: MatchCommand): MatchedEvent {
  const [first, ...others] = entrants;
  const expected = first
    ? expectedSaving(first.config, first.finished ?? undefined)
    : { saved: 0, assuming: null };
  const wanted = target ?? expected.saved;
  const matches = others.map(({ config, finished }): RatioMatch => {
    const match = matchSaved(config, wanted, finished ?? undefined);
    if (!match.matched) return match;
    const { methodParams, param, expected: own } = match;
    return { matched: true, methodParams, param, saved: own.saved, assuming: own.assuming };
  });
  const assuming = target === null ? expected.assuming : null;
  return { type: 'matched', requestId, target: wanted, assuming, matches };
}
