// Der deutsche Katalog; was ihm fehlt oder zu viel ist, findet die Typprüfung.
import type { Texts } from '../texts.ts';
import { aside } from './aside.ts';
import { biography } from './biography.ts';
import { categories } from './categories.ts';
import { charts } from './charts.ts';
import { chrome } from './chrome.ts';
import { corruption } from './corruption.ts';
import { entrants } from './entrants.ts';
import { explain } from './explain.ts';
import { formulas } from './formulas.ts';
import { glossary } from './glossary/glossary.ts';
import { hand } from './hand.ts';
import { lessons } from './lessons/lessons.ts';
import { lessonWords } from './lessons/words.ts';
import { markedWords } from './markedWords.ts';
import { numbers } from './numbers.ts';
import { oscillation } from './oscillation.ts';
import { paper } from './paper.ts';
import { plot } from './plot.ts';
import { race } from './race.ts';

export const german: Texts = {
  locale: 'de-DE',
  chrome,
  aside,
  biography,
  categories,
  charts,
  corruption,
  entrants,
  explain,
  hand,
  numbers,
  oscillation,
  paper,
  plot,
  race,
  formulas,
  glossary,
  lessons,
  lessonWords,
  markedWords,
};
