import type { Texts } from '../texts.ts';

export const formulas: Texts['formulas'] = {
  label: 'Label',
  start: 'Anfang',
  score: 'Score',
  lossThen: 'Verlust, ',
  ifTrained: 'falls in dieser Epoche trainiert',
  scoreThen: 'Score, ',
  ifNotTrained: 'falls nicht',
  kept: 'behalten',
  saved: 'gespart',
  ifCondition: ' falls ',
  andKept: ', behalten',
  hardest: ' schwerste',
  atRandom: ' zufällige',
  target: 'Ziel',
  forLabel: ' für das Label',
  classes: 'Klassen',
  forEachClass: ' für jede Klasse',
};
