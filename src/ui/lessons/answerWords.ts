// A guess beside what really happened, in words.
import type { Guess } from '../../state/lessonStore.ts';
import { say } from '../texts/lessons.ts';
import type { StepTexts } from '../texts/lessonTexts.ts';
import { groupNumber } from '../words/epochNumber.ts';
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
      return `\u201c${texts.options?.[value] ?? value}\u201d`;
    case 'group':
      return say('group', { group: groupNumber(Number(value)) });
    case 'number': {
      const number = String(Math.round(Number(value) * 100) / 100);
      return texts.unit ? `${number} ${texts.unit}` : number;
    }
    default:
      return question satisfies never;
  }
}

/** @param truth null: the run could not tell although it is far enough */
export function verdict(question: Question, texts: StepTexts, guess: Guess, truth: Guess | null): Verdict {
  if (truth === null) return { right: null, words: say('unclear') };
  const told = { truth: valueWords(question, texts, truth) };
  if (guess === 'shown') return { right: null, words: say('shown', told) };
  const right =
    question.kind === 'number'
      ? Math.abs(Number(guess) - Number(truth)) <= question.within + 1e-9
      : guess === truth;
  return {
    right,
    words: say(right ? 'right' : 'off', { ...told, guess: valueWords(question, texts, guess) }),
  };
}
