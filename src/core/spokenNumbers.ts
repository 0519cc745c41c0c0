// Numbers as the language that is spoken writes them: the one place that knows its decimal mark.
import { t } from '../texts/texts.ts';

interface Formats {
  readonly grouped: Intl.NumberFormat;
  /** Between the whole and the rest of a number. */
  readonly mark: string;
}

const made = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  const known = made.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const formats = {
    grouped: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    mark: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
  };
  made.set(locale, formats);
  return formats;
}

/** '.' or ','. */
export function decimalMark(locale: string = t.locale): string {
  return formatsOf(locale).mark;
}

/** Digits as JavaScript writes them, with the reader's decimal mark. */
export function spokenDigits(digits: string, locale: string = t.locale): string {
  return digits.replace('.', decimalMark(locale));
}

/** Any value as it is; a number with the reader's decimal mark: 0.05 as 0.05 or 0,05. */
export function spokenNumber(value: unknown): string {
  return typeof value === 'number' ? spokenDigits(String(value)) : String(value);
}

/** A number with so many decimals, no separators of thousands. */
export function spokenFixed(value: number, digits: number, locale: string = t.locale): string {
  return spokenDigits(value.toFixed(digits), locale);
}

/** A whole number in groups of three digits: 153,700,000 or 153.700.000. */
export function spokenCount(count: number, locale: string = t.locale): string {
  return formatsOf(locale).grouped.format(count);
}
