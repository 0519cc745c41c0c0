import type { Texts } from '../texts.ts';

export const numbers: Texts['numbers'] = {
  dateLocale: 'de-DE',
  infinite: 'unendlich',
  between: '; ',
};
