// The English catalogue, one file for each part of the page. It is also the shape that every other language fills.
import { chrome } from './chrome.ts';
import { formulas } from './formulas.ts';
import { glossary } from './glossary/glossary.ts';
import { lessons } from './lessons/lessons.ts';
import { lessonWords } from './lessons/words.ts';
import { markedWords } from './markedWords.ts';

export const english = {
  /** For numbers and dates; see Intl. */
  locale: 'en-US',
  chrome,
  formulas,
  glossary,
  lessons,
  lessonWords,
  markedWords,
} as const;
