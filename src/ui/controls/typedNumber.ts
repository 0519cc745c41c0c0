// Numbers in fields, as the reader types them in the language of the page; `plain` writes them back.
import { decimalMark } from '../../core/spokenNumbers.ts';

/**
 * Where the comma is the decimal mark, a point is one too, as links and files write it; only in a whole number are
 * points before three digits each separators of thousands.
 *
 * @returns NaN for what is no number
 */
export function readTyped(text: string, whole: boolean): number {
  const typed = text.trim();
  if (typed === '') return Number.NaN;
  if (decimalMark() === '.') return Number(typed.replaceAll(',', ''));
  const grouped = typed.includes(',') || (whole && /^[+-]?\d{1,3}(\.\d{3})+$/.test(typed));
  return Number((grouped ? typed.replaceAll('.', '') : typed).replace(',', '.'));
}
