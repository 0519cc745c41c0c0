// Numbers without a unit in lessons: points of accuracy, scores of the paper, answers to a question.
import { fixed, plain } from '../words/numbers.ts';

/** With one decimal: 71.5, or 71,5 in German. */
export function oneDecimal(value: number): string {
  return fixed(value, 1);
}

/** A share in [0, 1] in points of a percentage, with one decimal. */
export function points(share: number): string {
  return oneDecimal(share * 100);
}

/** An answer: at most two decimals. */
export function answerNumber(value: number): string {
  return plain(Math.round(value * 100) / 100);
}
