import type { Texts } from '../texts.ts';

export const aside: Texts['aside'] = {
  name: 'Ergebnisse und Erklärung',
  results: {
    title: 'Ergebnisse',
    rows: {
      testAccuracy: 'Test\u00ADgenauigkeit',
      testLoss: 'Testverlust',
      trainAccuracy: 'Trainings\u00ADgenauigkeit',
      trainLoss: 'Trainings\u00ADverlust',
      trained: 'Trainierte Bilder',
      saved: 'Bisher gespart',
      learningRate: 'Lernrate',
      took: 'Epochen\u00ADdauer',
    },
    epoch: 'Epoche',
    last: 'letzte',
    best: 'beste',
    bestIn: (epoch) => `in Epoche ${epoch}`,
    empty: 'Hier: Genauigkeit, Verlust und Ersparnis, sobald die erste Epoche getestet ist.',
    weights: (weights) => `${weights} Gewichte`,
    onGpu: (megabytes) => `${megabytes} auf der GPU`,
    grew: (epoch, present, all) =>
      `Wuchs beim Laden: Epoche ${epoch} begann mit ${present} von ${all} Bildern.`,
    selection: (milliseconds) => `Auswahl ${milliseconds} ms`,
  },
  inspector: {
    name: 'Gewähltes Bild und gewählte Gruppe',
    title: 'Bild und Gruppe',
    clear: 'Leeren',
    empty: 'Zeigen Sie auf ein Bild, einen Balken oder eine Linie; ein Klick hält es fest.',
    label: 'Label',
    loss: 'Verlust',
    group: 'Gruppe',
    state: 'Zustand',
    image: 'Bild',
    images: 'Bilder',
    losses: 'Verluste',
    imageNumber: (number, epoch) => `Nr. ${number}, Epoche ${epoch}`,
    lossRange: (from, to, mean) => `${from} bis ${to}; im Mittel ${mean}`,
    fates: {
      newcomer: 'neu in dieser Epoche, trainiert',
      trained: 'in dieser Epoche trainiert',
      dropped: 'in dieser Epoche zufällig weggelassen',
      left: 'in dieser Epoche ausgelassen',
    },
  },
};
