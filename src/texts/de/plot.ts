import type { Texts } from '../texts.ts';

export const plot: Texts['plot'] = {
  lossStack: 'Diagramme über dem Verlust',
  epochStack: 'Diagramme über den Epochen',
  beforeEpoch: (epoch) => `vor Epoche ${epoch}`,
  histogramEmpty:
    'Hier: wie viele Bilder welchen Verlust haben, leichte links, schwere rechts, und welche Gruppen trainiert werden.',
  imagesEmpty: 'Hier: echte Bilder aus jeder Gruppe, die leichtesten oben.',
  firstPoint: 'Der erste Punkt kommt, wenn Epoche 1 getestet ist.',
  notYet: 'noch keine',
  annealing: 'Ausklang',
  growing: 'wuchs beim Laden',
  axisNames: { epoch: 'Epoche', samples: 'trainierte Bilder', time: 'Arbeitszeit des Laufs' },
  fates: { used: 'verwendet', left: 'ausgelassen', dropped: 'zufällig weggelassen' },
  options: {
    over: 'über',
    axes: { epoch: 'Epochen', samples: 'trainierte Bilder', time: 'Zeit' },
    loss: 'Verlust',
    scales: { linear: 'linear', log: 'log' },
    smooth: 'glätten',
    smoothHelp:
      'Jeder Punkt ist das Mittel aus ihm und den Epochen davor; die blasse Linie zeigt die Messwerte',
    off: 'aus',
    overEpochs: (epochs) => `${epochs} Epochen`,
    key: 'Ring: bester, Punkt: neuester Wert',
  },
  cursor: {
    name: 'Gezeigte Epoche',
    epoch: (epoch) => `Epoche ${epoch}`,
    live: (epoch) => `Epoche ${epoch}, live`,
    recorded: (epoch) => `Epoche ${epoch}, Aufnahme`,
    help: 'Ziehen, um zurückzublicken; die Pfeiltasten bewegen die Linie, Ende macht sie live',
    toLast: 'Zum Ende',
    toLive: 'Wieder live',
    toNewest: 'Zur neuesten',
  },
  centroids: {
    row: 'Zentroid',
    ofGroup: (group, images, loss) => `Gruppe ${group}: ${images} Bilder, mittlerer Verlust ${loss}`,
  },
  bars: {
    piece: (category, images, all, from, to) =>
      `${category}: ${images} von ${all} Bildern mit einem Verlust von ${from} bis ${to}`,
    spoiltPiece: (category, images, all, from, to, spoilt) =>
      `${category}: ${images} von ${all} Bildern mit einem Verlust von ${from} bis ${to}, davon ${spoilt} verfälscht`,
  },
  legend: {
    name: 'Lauf, den die Seite zeigt',
    show: 'Diesen Lauf über dem Verlust, im Kopf und rechts zeigen',
    stopped: 'abgebrochen',
    done: 'fertig',
  },
  rows: { dropped: 'weg', kept: 'drin', skipped: 'aus', newcomer: 'neu' },
};
