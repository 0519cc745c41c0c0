// Equal pruned % in words: what all are to save, and with which ratio an entrant does.
import type { CatalogEntry, MatchedEvent, RatioMatch } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { percent, significant } from './numbers.ts';

export function targetWords({ target, assuming }: MatchedEvent): string {
  const { race } = t.controls;
  return assuming === null ? race.target(percent(target)) : race.targetIf(percent(target), assuming);
}

export function matchWords(match: RatioMatch, method: Pick<CatalogEntry, 'params'> | undefined): string {
  if (!match.matched) return `${match.message}.`;
  const term = method?.params.find(({ id }) => id === match.param)?.label ?? match.param;
  const value = significant(Number(match.methodParams[match.param]));
  const { race } = t.controls;
  return match.assuming === null
    ? race.match(term, value, percent(match.saved))
    : race.matchIf(term, value, percent(match.saved), match.assuming);
}
