// Die Methoden des Katalogs. Was mehrere gemeinsam haben, steht einmal.
import type { Texts } from '../texts.ts';

const baseline = 'Die Vergleichsgröße von Zhou et al., CVPR 2025, Tabelle 2';
const raju =
  'Raju et al., arXiv 2111.12621; ihr Code ist nicht öffentlich, dies ist die veröffentlichte Idee mit offenen Parametern';

const pruneRatio = { label: 'Auslassanteil', help: 'Anteil der Bilder, der ausgelassen wird.' };
const delta = {
  label: 'Beginn des Ausklangs',
  help: 'Nach diesem Anteil der Epochen werden alle Bilder trainiert; bei 1 endet das Auslassen nie.',
};
const newest = {
  label: 'Gewicht des neuesten Verlusts',
  help: 'Wie viel der neueste Verlust eines Bildes zu seinem gleitenden Mittel beiträgt; bei 1 zählt nur der neueste.',
};

export const methodTexts: Texts['catalog']['methods'] = {
  seta: {
    label: 'SeTa',
    help: 'Lässt einige Bilder zufällig weg, gruppiert die übrigen nach Verlust und schiebt ein Fenster über die Gruppen, von leicht nach schwer.',
    source: 'Zhou, Gao, Wang, „Scale Efficient Training for Large Datasets“, CVPR 2025',
    params: {
      pruneRatio: {
        label: 'Zufälliges Weglassen',
        help: 'Anteil der Bilder, der in jeder Epoche zufällig wegfällt, bevor die Gruppen entstehen.',
      },
      groups: {
        label: 'Gruppen',
        help: 'Wie viele Gruppen ähnlichen Verlusts k-Means bildet; in der Veröffentlichung 5 bis 15.',
      },
      windowScale: {
        label: 'Fensterbreite',
        help: 'Anteil der Gruppen, der jeweils trainiert wird; Gruppen x Breite wird gerundet, Halbe zur geraden Zahl.',
      },
      delta: {
        label: 'Beginn des Ausklangs',
        help: 'Nach diesem Anteil der Epochen bleibt das Fenster stehen, und nur das zufällige Weglassen geht weiter.',
      },
      order: {
        label: 'Reihenfolge der Gruppen',
        help: 'Ob das Fenster bei den leichtesten oder den schwersten Gruppen beginnt (Ablation h2e der Veröffentlichung, Tabelle 13).',
        choices: {
          easyToHard: { label: 'Leicht nach schwer' },
          hardToEasy: { label: 'Schwer nach leicht' },
        },
      },
      motion: {
        label: 'Bewegung des Fensters',
        help: 'Was das Fenster bei den letzten Gruppen tut (Ablation der Veröffentlichung, Tabelle 13).',
        choices: { fallBack: { label: 'Fällt zurück' }, continuous: { label: 'Kehrt um' } },
      },
      fullAnneal: {
        label: 'Voller Ausklang',
        help: 'Die letzten Epochen nehmen alle Bilder, ohne zufälliges Weglassen (Ablation der Veröffentlichung, Tabelle 13).',
      },
      fixedDrop: {
        label: 'Festes Weglassen',
        help: 'Was zufällig wegfällt, wird einmal gezogen und gilt für den ganzen Lauf (eine Möglichkeit dieser Seite).',
      },
    },
    steering: {
      windowStart: {
        label: 'Fenster ab Gruppe',
        help: 'Die leichteste Gruppe des Fensters, ab 0 gezählt.',
      },
      windowSize: { label: 'Gruppen im Fenster', help: 'Wie viele Gruppen trainiert werden.' },
    },
  },
  infobatch: {
    label: 'InfoBatch',
    help: 'Lässt einen zufälligen Teil der Bilder unter dem mittleren Verlust aus und gibt den übrigen davon mehr Gewicht.',
    source: 'Qin et al., „InfoBatch: Lossless Training Speed Up by Unbiased Dynamic Data Pruning“, ICLR 2024',
    params: {
      pruneRatio: {
        label: 'Auslassanteil',
        help: 'Anteil der Bilder unter dem mittleren Verlust, der in jeder Epoche ausgelassen wird.',
      },
      delta,
      keepAnnealWeights: {
        label: 'Gewichte im Ausklang behalten',
        help: 'Die letzten Epochen behalten die letzten Gewichte, wie im Code der Autoren, wenn Epochen x Beginn des Ausklangs keine ganze Zahl ist.',
      },
    },
  },
  full: { label: 'Volles Training', help: 'Jedes Bild in jeder Epoche.', source: baseline },
  static: {
    label: 'Fest zufällig',
    help: 'In jeder Epoche derselbe Teil der Bilder; die übrigen werden nie trainiert.',
    source: `${baseline}; der Code der Autoren nimmt die ersten Bilder`,
    params: {
      pruneRatio,
      subset: {
        label: 'Teilmenge',
        help: 'Welche Bilder bleiben: ein zufälliger Teil oder die ersten, wie im Code der Autoren.',
        choices: { random: { label: 'Zufällig' }, first: { label: 'Die ersten' } },
      },
    },
  },
  dynamic: {
    label: 'Dynamisch zufällig',
    help: 'In jeder Epoche ein neuer zufälliger Teil der Bilder.',
    source: baseline,
    params: { pruneRatio },
  },
  epsilonGreedy: {
    label: 'Epsilon-greedy',
    help: 'Die Bilder mit dem im Mittel größten Verlust und zufällig einige der anderen.',
    source: raju,
    params: {
      pruneRatio,
      epsilon: {
        label: 'Epsilon',
        help: 'Anteil der trainierten Bilder, der zufällig aus denen mit kleineren Verlusten gezogen wird.',
      },
      newest,
      delta,
    },
  },
  ucb: {
    label: 'UCB',
    help: 'Die Bilder, deren Verlust am größten sein könnte: Mittel plus ein Vielfaches der Streuung (Upper Confidence Bound).',
    source: raju,
    params: {
      pruneRatio,
      confidence: {
        label: 'Konfidenz',
        help: 'Wie viele Standardabweichungen des Verlusts zu seinem Mittel kommen: Mehr bevorzugt Bilder, deren Verlust sich ändert.',
      },
      newest,
      delta,
    },
  },
};
