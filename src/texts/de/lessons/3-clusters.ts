import type { Texts } from '../../texts.ts';

export const lesson3: Texts['lessons']['clusters'] = {
  title: 'Gruppen nach Schwierigkeit',
  about: 'Wie die Verluste in Gruppen zerlegt werden und wie die Gruppen wandern.',
  steps: {
    cut: {
      says: [
        'Vor jeder Epoche sortiert SeTa die Bilder nach ihrem [[Verlust|loss]] und zerlegt sie mit [[k-Means|kMeans]] in {groups} [[Gruppen|group]].',
        'Ein Dreieck unter den Balken markiert den mittleren Verlust einer Gruppe: ihren [[Zentroid|centroid]].',
      ],
    },
    largest: {
      says: [
        'Der Lauf ist angehalten. Jede Farbe ist eine Gruppe; die Höhe der Balken ist die Zahl der Bilder, auf einer logarithmischen Skala.',
      ],
      ask: 'Welche Gruppe hat die meisten Bilder? Tippen Sie auf die Gruppe oder auf ihre Nummer.',
      after: ['Gruppe {largest} hat {largestCount} Bilder. Die kleinste Gruppe hat {smallestCount}.'],
    },
    alike: {
      says: ['Die Gruppen sind also nicht gleich groß.'],
      ask: 'Worauf zielt k-Means?',
      options: {
        equal: 'gleich viele Bilder in jeder Gruppe',
        wide: 'Gruppen, die auf der Verlustachse gleich breit sind',
        alike: 'Verluste, die innerhalb einer Gruppe dicht beieinanderliegen',
      },
      after: [
        'Es macht die quadrierten Abstände zu den Zentroiden so klein, wie es kann; hier ist ihre [[Summe|wcss]] {wcss}. Wo die Verluste dicht liegen, teilen sich viele Bilder eine Gruppe. Weit außen sind es wenige.',
      ],
      letters: 'C: die Bilder von Gruppe j, c: ihr Zentroid, \u2113: Verlust von Bild i',
    },
    trend: {
      says: [
        'Nun geht das Training weiter. Die Linien sind die Zentroide; das Band ist das [[Fenster|window]] der Gruppen, die trainiert werden.',
      ],
      ask: 'Wohin wird sich das Mittel aller Gruppen in den nächsten Epochen bewegen?',
      options: { rise: 'nach oben', fall: 'nach unten', stay: 'es bleibt, wo es ist' },
      after: [
        'Es ging von {meanFirst} auf {meanNewest}.',
        'Nur bei Bildern im Fenster wird der Verlust neu gemessen. Alle anderen behalten den Verlust, den sie hatten; davon handelt Lektion 5.',
      ],
    },
    hand: {
      says: ['Jetzt Sie. Der Veröffentlichung zufolge sind 5 bis 15 Gruppen etwa gleich gut.'],
      todo: 'Stellen Sie links bei „Gruppen“ eine andere Zahl ein und drücken Sie dann „Neu starten“. Beobachten Sie die Gruppen der zweiten Epoche.',
      after: [
        'Mit {groups} Gruppen ist die Quadratsumme {wcss}. Mehr Gruppen folgen den Verlusten genauer, und das Fenster lässt sich feiner setzen.',
      ],
    },
  },
};
