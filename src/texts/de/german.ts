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
import { hand } from './hand.ts';
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
};
