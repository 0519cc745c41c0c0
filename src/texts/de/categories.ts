import type { Texts } from '../texts.ts';

export const categories: Texts['categories'] = {
  group: (group) => `Gruppe ${group}`,
  groupOf: (group, groups) => `Gruppe ${group} von ${groups}`,
  headOf: (group, groups) => `Gruppe ${group} von ${groups}`,
  labels: {
    new: 'neu',
    kept: 'behalten',
    annealing: 'Ausklang',
    'all samples': 'alle Bilder',
    'first epoch: all samples': 'erste Epoche: alle Bilder',
    'annealing: all samples': 'Ausklang: alle Bilder',
    'dropped at random': 'zufällig weggelassen',
    'drawn at random': 'zufällig gezogen',
    'left out for good': 'für immer ausgelassen',
    'left out: low rank': 'ausgelassen: niedriger Rang',
    'largest mean loss': 'größter mittlerer Verlust',
    'largest upper bound of the loss': 'größte obere Schranke des Verlusts',
    'at or above the mean loss': 'mittlerer Verlust oder mehr',
    'below the mean, kept with more weight': 'unter dem Mittel, mit mehr Gewicht behalten',
    'below the mean, dropped at random': 'unter dem Mittel, zufällig weggelassen',
    'the window is empty: one at random': 'das Fenster ist leer: ein zufälliges Bild',
  },
};
