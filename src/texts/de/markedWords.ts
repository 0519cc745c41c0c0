import type { Texts } from '../texts.ts';

/** Mit allen Beugungen, in denen die Wörter vorkommen. */
export const markedWords: Texts['markedWords'] = {
  anneal: 'Ausklangs?',
  testAccuracy: 'Testgenauigkeit(?:en)?',
  trainLoss: 'Trainingsverlust(?:e[ns]?|s)?',
  savedRatio: 'Trainingsarbeit|(?:ge|er|einge)spart|Ersparnis(?:se)?',
  window: 'Fenster[ns]?',
  group: 'Gruppen?',
  sweep: 'Sägezahn(?:e?s)?|Sägezähnen?',
  randomDrop: 'zufällig(?:e[mnrs]?)?',
  staleScore: 'behält den Verlust',
  pruneCall: 'Auswahlrunden?',
  step: 'Schritten?|Schritt(?:e?s)?',
  loss: '(?:Anfangs)?verlust(?:e[ns]?|s)?',
  epoch: 'Epochen?',
};
