// Der deutsche Katalog; was ihm fehlt oder zu viel ist, findet die Typprüfung.
import type { Texts } from '../texts.ts';
import { archiveProblems } from './archiveProblems.ts';
import { aside } from './aside.ts';
import { authorsCode } from './authorsCode.ts';
import { biography } from './biography.ts';
import { catalog } from './catalog.ts';
import { categories } from './categories.ts';
import { charts } from './charts.ts';
import { chrome } from './chrome.ts';
import { controls } from './controls.ts';
import { corruption } from './corruption.ts';
import { dataProblems } from './dataProblems.ts';
import { engineProblems } from './engineProblems.ts';
import { entrants } from './entrants.ts';
import { explain } from './explain.ts';
import { fileProblems } from './fileProblems.ts';
import { formulas } from './formulas.ts';
import { glossary } from './glossary/glossary.ts';
import { hand } from './hand.ts';
import { header } from './header.ts';
import { keep } from './keep.ts';
import { keeping } from './keeping.ts';
import { lessons } from './lessons/lessons.ts';
import { lessonWords } from './lessons/words.ts';
import { linkNotices } from './linkNotices.ts';
import { markedWords } from './markedWords.ts';
import { notices } from './notices.ts';
import { numbers } from './numbers.ts';
import { oscillation } from './oscillation.ts';
import { paper } from './paper.ts';
import { plot } from './plot.ts';
import { presetList } from './presetList.ts';
import { profile } from './profile.ts';
import { race } from './race.ts';
import { recorded } from './recorded.ts';
import { sentence } from './sentence.ts';
import { settingProblems } from './settingProblems.ts';
import { share } from './share.ts';
import { time } from './time.ts';
import { unsupported } from './unsupported.ts';

export const german: Texts = {
  locale: 'de-DE',
  archiveProblems,
  authorsCode,
  catalog,
  dataProblems,
  engineProblems,
  fileProblems,
  keeping,
  linkNotices,
  presetList,
  settingProblems,
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
  controls,
  header,
  keep,
  notices,
  profile,
  recorded,
  sentence,
  share,
  time,
  unsupported,
};
