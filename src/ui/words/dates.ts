// Dates as the page writes them, in the order and with the months of the reader's language.
import { t } from '../../texts/texts.ts';
import { nothing } from './numbers.ts';

const kinds = {
  day: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  older: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(kind: keyof typeof kinds): Intl.DateTimeFormat {
  const locale = t.numbers.dateLocale;
  const format = made.get(`${locale}/${kind}`) ?? new Intl.DateTimeFormat(locale, kinds[kind]);
  made.set(`${locale}/${kind}`, format);
  return format;
}

/**
 * '24 Nov, 18:49' of a moment of this year, '24 Nov 2025' of an earlier one, in the reader's time zone.
 *
 * @param at milliseconds since 1970
 */
export function dateTime(at: number, now = Date.now()): string {
  if (!Number.isFinite(at)) return nothing;
  const isRecent = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatOf(isRecent ? 'moment' : 'older').format(at);
}

/** '24 Nov 2026' of an ISO date: in UTC, the same everywhere. */
export function day(iso: string): string {
  return formatOf('day').format(new Date(iso));
}
