// Was die Engine kann, nach Kennungen; test/texts/catalog.test.ts findet, was fehlt oder zu viel ist.
import type { Texts } from '../texts.ts';
import { catalogClasses } from './catalogClasses.ts';
import { methodTexts } from './methodTexts.ts';
import { runParamTexts, scheduleTexts } from './runParamTexts.ts';

export const catalog: Texts['catalog'] = {
  data: {
    cifar10: {
      label: 'CIFAR-10',
      help: '50.000 Trainings- und 10.000 Testfotos mit 32 x 32 Pixeln in zehn Klassen.',
    },
    cifar100: {
      label: 'CIFAR-100',
      help: '50.000 Trainings- und 10.000 Testfotos mit 32 x 32 Pixeln in hundert Klassen.',
    },
    cifar100coarse: {
      label: 'CIFAR-100, 20 Oberklassen',
      help: 'Die Fotos von CIFAR-100 in zwanzig Klassen, jede aus fünf Arten.',
    },
  },
  models: {
    cnn3: {
      label: 'CNN, 3 Faltungen',
      help: 'Drei 3x3-Faltungen mit Batch-Norm: klein und schnell.',
      params: {
        channels1: {
          label: 'Kanäle, 1. Faltung',
          help: 'Filter der ersten Faltung: Mehr sehen mehr und brauchen länger.',
        },
        channels2: {
          label: 'Kanäle, 2. Faltung',
          help: 'Filter der zweiten Faltung: Mehr sehen mehr und brauchen länger.',
        },
        channels3: {
          label: 'Kanäle, 3. Faltung',
          help: 'Filter der dritten Faltung: Mehr sehen mehr und brauchen länger.',
        },
      },
    },
    resnet8: {
      label: 'ResNet-8',
      help: 'Drei Residualblöcke: lernt mehr aus schweren Bildern, rechnet etwa fünfmal so viel.',
    },
    resnet18: {
      label: 'ResNet-18',
      help: 'Das Netz der Veröffentlichung (11,2 Millionen Gewichte): für eine schnelle GPU und Geduld.',
      params: {
        width: {
          label: 'Breite',
          help: 'Kanäle der ersten Stufe; die nächsten Stufen haben 2-, 4- und 8-mal so viele. 64 ist ResNet-18.',
        },
      },
    },
  },
  methods: methodTexts,
  schedules: scheduleTexts,
  runParams: runParamTexts,
  classes: catalogClasses,
  categories: {
    kept: 'behalten',
    new: 'neu',
    'all samples': 'alle Bilder',
    annealing: 'Ausklang',
    'annealing: all samples': 'Ausklang: alle Bilder',
    'first epoch: all samples': 'erste Epoche: alle Bilder',
    'dropped at random': 'zufällig weggelassen',
    'drawn at random': 'zufällig gezogen',
    'left out for good': 'für immer ausgelassen',
    'left out: low rank': 'ausgelassen: niedriger Rang',
    'largest mean loss': 'größter mittlerer Verlust',
    'largest upper bound of the loss': 'größte obere Schranke des Verlusts',
    'the window is empty: one at random': 'das Fenster ist leer: ein zufälliges Bild',
    'at or above the mean loss': 'mittlerer Verlust oder mehr',
    'below the mean, kept with more weight': 'unter dem Mittel, mit mehr Gewicht behalten',
    'below the mean, dropped at random': 'unter dem Mittel, zufällig weggelassen',
  },
};
