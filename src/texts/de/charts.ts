import type { Texts } from '../texts.ts';

export const charts: Texts['charts'] = {
  clusterHistogram: {
    title: 'Verluste aller Bilder',
    unit: 'leicht bis schwer, log',
    lossAxis: 'Verlust',
  },
  samples: {
    title: 'Bilder',
    unit: 'eine Zeile je Gruppe, jedes Bild unter seinem Verlust; kräftig: in dieser Epoche trainiert',
    name: (groups, epoch) => `Bilder aus ${groups} Gruppen in Epoche ${epoch}; die Pfeiltasten wählen eines`,
    thinned: (rows) => `${rows} Zeilen haben Platz, gleichmäßig ausgewählt`,
    fetchedAgain: (images, epoch) => `Die ${images} Bilder der Epoche ${epoch} werden noch einmal geholt.`,
    empty: 'Hier: echte Bilder aus jeder Gruppe, die leichtesten oben. Sie folgen der Auswahl.',
  },
  centroidPaths: {
    title: 'Zentroide',
    unit: 'mittlerer Verlust jeder Gruppe; Band: das Fenster',
    empty: 'Hier: der mittlere Verlust jeder Gruppe über die Epochen.',
    noGroups: 'Diese Methode bildet keine Gruppen.',
    ofGroup: (group, loss) => `Gruppe ${group}: ${loss}`,
    window: (from, to) => `${from} bis ${to}`,
    noWindow: 'kein Fenster',
  },
  trainLoss: {
    title: 'Trainingsverlust',
    unit: 'Nat, Mittel der trainierten Bilder; blass: innerhalb der Epoche',
  },
  trainAccuracy: {
    title: 'Trainingsgenauigkeit',
    unit: 'der trainierten Bilder; sie sinkt also, wenn diese schwer sind',
  },
  testAccuracy: { title: 'Testgenauigkeit', unit: 'auf Bildern, die nie trainiert werden' },
  savedRatio: { title: 'Ersparnis', unit: 'an Trainingsarbeit bisher' },
  catchRecall: {
    title: 'Verfälschte Bilder ausgelassen',
    unit: 'Anteil an allen verfälschten: Trefferquote; dünn: ebenso viele zufällig ausgelassen',
  },
  catchPrecision: {
    title: 'Ausgelassen und verfälscht',
    unit: 'Anteil an allen ausgelassenen: Präzision; dünn: zufällig ausgelassen',
    noneOut: 'keine',
  },
};
