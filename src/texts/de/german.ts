// Der deutsche Katalog; was ihm fehlt oder zu viel ist, findet die Typprüfung.
import type { Texts } from '../texts.ts';
import { chrome } from './chrome.ts';
import { formulas } from './formulas.ts';
import { glossary } from './glossary/glossary.ts';
import { lessons } from './lessons/lessons.ts';
import { lessonWords } from './lessons/words.ts';
import { markedWords } from './markedWords.ts';

export const german: Texts = {
  locale: 'de-DE',
  chrome,
  formulas,
  glossary,
  lessons,
  lessonWords,
  markedWords,
};
