import type { Texts } from '../texts.ts';

export const sentence: Texts['sentence'] = {
  noEngine: 'Die Engine läuft nicht.',
  opening: 'Die GPU wird geöffnet, die Bilder werden gesucht.',
  loading: (loaded, all, ready, shards) =>
    `Bilder werden geladen: ${loaded} von ${all}, ${ready} von ${shards} Teilen.`,
  loadingStored: (loaded, all, ready, shards) =>
    `Bilder werden aus dem Speicher dieses Browsers geladen: ${loaded} von ${all}, ${ready} von ${shards} Teilen.`,
  begins: {
    first: 'Das Training beginnt mit dem ersten Teil und den Testbildern.',
    obtainable: 'Das Training wartet auf alle Bilder.',
    all: 'Der Lauf geht weiter, wenn alle seine Bilder da sind.',
  },
  settingUp: 'Die Bilder sind da. Das Netz wird auf der GPU eingerichtet.',
  chosen: {
    images: (selected, present) => `${selected} von ${present} Bildern`,
    all: (present) => `alle ${present} Bilder`,
    annealAll: (present) => `Ausklang mit allen ${present} Bildern, sortiert wird nicht mehr`,
    annealSome: (selected, present) =>
      `Ausklang mit ${selected} von ${present} Bildern, zufällig aus allen gezogen, sortiert wird nicht mehr`,
    window: (groups, of, place, images) => `Fenster auf ${groups} von ${of}, ${place}; ${images}`,
    windowByHand: (groups, of, place, images) =>
      `Fenster von Hand auf ${groups} von ${of}, ${place}; ${images}`,
    everyGroup: (images) => `alle Gruppen kommen dran; ${images}`,
    noLossYet: (images) => `noch ist kein Verlust bekannt, alle Gruppen kommen dran; ${images}`,
    nothingYet: 'noch nichts ausgewählt',
  },
  saved: (share) => `Bisher ${share} gespart.`,
  choosingFirst: 'Epoche 1: Die ersten Bilder werden ausgewählt; noch ist kein Verlust bekannt.',
  sorting: (epoch) => `Epoche ${epoch}: Die Bilder werden nach ihrem letzten Verlust sortiert.`,
  training: (epoch, chosen) => `Epoche ${epoch}: ${chosen}.`,
  testing: (epoch, images) => `Epoche ${epoch}: Test auf ${images} Bildern, die nie trainiert werden.`,
  setUp: (epoch) => `Auf der GPU eingerichtet, weiter geht es mit Epoche ${epoch}.`,
  waiting: (epoch, accuracy) =>
    `Epoche ${epoch} ist getestet: Testgenauigkeit ${accuracy}. Wartet auf die anderen im Wettlauf.`,
  pausedBefore: (epoch) => `Pause, bereit für Epoche ${epoch}.`,
  pausedIn: (epoch, done, steps, chosen) =>
    `Pause in Epoche ${epoch} nach ${done} von ${steps} Schritten: ${chosen}.`,
  ready: 'Bereit. Noch nichts trainiert.',
  finished: (epochs, accuracy, saved) =>
    `Fertig nach ${epochs} Epochen: Testgenauigkeit ${accuracy}, ${saved} der Trainingsarbeit gespart.`,
  finishedUntested: 'Fertig.',
  stopped: (epoch) => `In Epoche ${epoch} angehalten.`,
};
