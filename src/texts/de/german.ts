// Der deutsche Katalog; was ihm fehlt oder zu viel ist, findet die Typprüfung.
import type { Texts } from '../texts.ts';
import { chrome } from './chrome.ts';

export const german: Texts = {
  locale: 'de-DE',
  chrome,
};
