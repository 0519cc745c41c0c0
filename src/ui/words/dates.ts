// Dates as the page writes them, in the order and with the months of the reader's language.
import { t } from '../../texts/texts.ts';
import { nothing } from './numbers.ts';

const kinds = {
  day: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(kind: keyof typeof kinds): Intl.DateTimeFormat {
  const locale = t.numbers.dateLocale;
  const format = made.get(`${locale}/${kind}`) ?? new Intl.DateTimeFormat(locale, kinds[kind]);
  made.set(`${locale}/${kind}`, format);
  return format;
}

/** @param at milliseconds since 1970; shown in the reader's time zone */
export function dateTime(at: number): string {
  return Number.isFinite(at) ? formatOf('moment').format(at) : nothing;
}

/** '24 Nov 2026' of an ISO date: in UTC, the same everywhere. */
export function day(iso: string): string {
  return formatOf('day').format(new Date(iso));
}
