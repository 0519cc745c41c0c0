import type { Texts } from '../texts.ts';

export const paper: Texts['paper'] = {
  title: 'Neben der Veröffentlichung',
  unit: {
    yours: (table) => `Zhou et al., CVPR 2025, ${table}; Linien: veröffentlicht, große Punkte: Ihre Läufe`,
    recorded: (table) =>
      `Zhou et al., CVPR 2025, ${table}; Linien: veröffentlicht, große Punkte: aufgezeichnete Läufe`,
  },
  tables: { two: 'Tabelle 2, ResNet-18', nine: 'Tabelle 9' },
  data: 'Daten',
  sheets: { cifar10: 'CIFAR-10', cifar100: 'CIFAR-100', backbones: 'andere Netze' },
  shownAs: 'Gezeigt als',
  scales: { accuracy: 'Genauigkeit', againstFull: 'gegen volles Training' },
  pruned: 'ausgelassen %',
  otherData: 'Ihre Läufe nutzen andere Daten und sind hier nicht eingezeichnet.',
  marksMove: (epochs) => `Die Punkte wandern, bis alle ${epochs} Epochen trainiert sind.`,
  needsFull: 'Damit Ihre Läufe hier Platz finden, muss volles Training im Wettlauf sein.',
  list: {
    yours: (name) => `${name}, Ihr Lauf`,
    recorded: (name) => `${name}, aufgezeichnet`,
    at: (value, pruned) => `${value} bei ${pruned} %`,
    head: (columns) => `bei ${columns} % ausgelassen`,
    nothing: 'kein Vergleichswert',
  },
  series: {
    Full: 'Volles Training',
    'Full, published': 'Volles Training, veröffentlicht',
    'Full, reproduced': 'Volles Training, reproduziert',
    'Static random': 'Fest zufällig',
    'Dynamic random': 'Dynamisch zufällig',
    'InfoBatch, published': 'InfoBatch, veröffentlicht',
    'InfoBatch, reproduced': 'InfoBatch, reproduziert',
  },
  notes: {
    'as InfoBatch published it': 'wie von InfoBatch veröffentlicht',
    'run again by the authors of SeTa, with the same epochs for all':
      'von den Autoren von SeTa erneut gerechnet, mit gleich vielen Epochen für alle',
    'run again by the authors of SeTa, with the same epochs for all; it did not reach 70 %':
      'von den Autoren von SeTa erneut gerechnet, mit gleich vielen Epochen für alle; 70 % wurden nicht erreicht',
    'no result at 70 %': 'kein Ergebnis bei 70 %',
  },
  same: (who) =>
    who === null
      ? 'Modell, Epochen und Rezept sind dieselben wie in der Veröffentlichung.'
      : `${who}: Modell, Epochen und Rezept wie in der Veröffentlichung.`,
  differs: (who, differences) =>
    `${who === null ? 'Nicht' : `${who}, nicht`} das Experiment der Veröffentlichung: ${differences}.`,
  shapes: 'Zu vergleichen sind die Formen der Kurven, nicht ihre Höhen.',
  difference: (name, own, paper) => `${name} ${own} statt ${paper}`,
  theirs: { model: 'ResNet-18', optimizer: 'LARS', schedule: 'OneCycle, Schritte der Autoren' },
  settings: {
    model: 'Modell',
    width: 'Breite',
    epochs: 'Epochen',
    trainCount: 'Trainingsbilder',
    testCount: 'Testbilder',
    optimizer: 'Optimierer',
    learningRate: 'höchste Lernrate',
    schedule: 'Verlauf der Lernrate',
    batchSize: 'Batchgröße',
    momentum: 'Momentum',
    weightDecay: 'Gewichtsabnahme',
    labelSmoothing: 'Label-Glättung',
    spoilt: 'verfälschte Trainingsbilder',
    augment: 'Augmentierung',
  },
  augment: { on: 'Spiegeln und Zuschneiden', off: 'keine' },
};
