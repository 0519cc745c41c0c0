// Numbers within messages, written as the language that is spoken writes them.
import { t } from '../texts/texts.ts';

/** '.' of the digits as the reader's decimal mark. */
function marked(digits: string): string {
  const mark = (0.5).toLocaleString(t.locale)[1]!;
  return digits.replace('.', mark);
}

/** Any value as it is; a number with the reader's decimal mark: 0.05 as 0.05 or 0,05. */
export function spokenNumber(value: unknown): string {
  return typeof value === 'number' ? marked(String(value)) : String(value);
}

/** A number with so many decimals. */
export function spokenFixed(value: number, digits: number): string {
  return marked(value.toFixed(digits));
}

/** A whole number in groups of three digits: 153,700,000 or 153.700.000. */
export function spokenCount(count: number): string {
  return count.toLocaleString(t.locale);
}
