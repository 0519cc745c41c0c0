// Numbers without a unit in lessons: points of accuracy, scores of the paper, answers to a question.
import { t } from '../../texts/texts.ts';

/** With one decimal: 71.5, or 71,5 in German. */
export function oneDecimal(value: number): string {
  return value.toLocaleString(t.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A share in [0, 1] in points of a percentage, with one decimal. */
export function points(share: number): string {
  return oneDecimal(share * 100);
}

/** An answer: at most two decimals. */
export function answerNumber(value: number): string {
  return value.toLocaleString(t.locale, { maximumFractionDigits: 2 });
}
