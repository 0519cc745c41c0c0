import type { Texts } from '../texts.ts';

export const classNames: Texts['classNames'] = {
  airplane: 'Flugzeug',
  automobile: 'Auto',
  bird: 'Vogel',
  cat: 'Katze',
  deer: 'Hirsch',
  dog: 'Hund',
  frog: 'Frosch',
  horse: 'Pferd',
  ship: 'Schiff',
  truck: 'Lastwagen',
};
