// A guess beside what really happened, in words.
import type { Guess } from '../../state/lessonStore.ts';
import type { StepTexts } from '../../texts/lessonTexts.ts';
import { t } from '../../texts/texts.ts';
import { groupNumber } from '../words/epochNumber.ts';
import { answerNumber } from './decimals.ts';
import type { Question } from './lesson.ts';

export interface Verdict {
  /** null: nothing was guessed. */
  readonly right: boolean | null;
  readonly words: string;
}

/** A value as the question's answers are written. */
export function valueWords(question: Question, texts: StepTexts, value: Guess): string {
  switch (question.kind) {
    case 'choice':
      return t.lessonWords.quoted(texts.options?.[value] ?? String(value));
    case 'group':
      return t.lessonWords.group(groupNumber(Number(value)));
    case 'number': {
      const number = answerNumber(Number(value));
      return texts.unit ? `${number} ${texts.unit}` : number;
    }
    default:
      return question satisfies never;
  }
}

/** @param truth null: the run could not tell although it is far enough */
export function verdict(question: Question, texts: StepTexts, guess: Guess, truth: Guess | null): Verdict {
  if (truth === null) return { right: null, words: t.lessonWords.unclear };
  const told = valueWords(question, texts, truth);
  if (guess === 'shown') return { right: null, words: t.lessonWords.shown(told) };
  const right =
    question.kind === 'number'
      ? Math.abs(Number(guess) - Number(truth)) <= question.within + 1e-9
      : guess === truth;
  const said = valueWords(question, texts, guess);
  return { right, words: right ? t.lessonWords.right(said, told) : t.lessonWords.off(said, told) };
}
