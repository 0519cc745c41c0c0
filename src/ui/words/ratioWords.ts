// Equal pruned % in words: what all are to save, and with which ratio an entrant does.
import type { CatalogEntry, MatchedEvent, RatioMatch } from '../../protocol.ts';
import { percent, significant } from './numbers.ts';

export function targetWords({ target, assuming }: MatchedEvent): string {
  const rests = assuming === null ? '' : ` if ${assuming}`;
  return `All are to save ${percent(target)}, as the run above${rests}.`;
}

export function matchWords(match: RatioMatch, method: Pick<CatalogEntry, 'params'> | undefined): string {
  if (!match.matched) return `${match.message}.`;
  const term = method?.params.find(({ id }) => id === match.param)?.label ?? match.param;
  const rests = match.assuming === null ? '' : ` if ${match.assuming}`;
  return `${term} ${significant(Number(match.methodParams[match.param]))}: saves ${percent(match.saved)}${rests}.`;
}
