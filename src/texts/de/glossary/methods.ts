import type { methodTerms as english } from '../../en/glossary/methods.ts';
import type { Texts } from '../../texts.ts';

export const methodTerms: Pick<Texts['glossary'], keyof typeof english> = {
  seta: {
    name: 'SeTa',
    says: 'Lässt einige Bilder zufällig weg, gruppiert die übrigen nach ihrem Verlust und trainiert mit einem Fenster, das von leicht nach schwer gleitet.',
  },
  infobatch: {
    name: 'InfoBatch',
    says: 'Lässt einen zufälligen Teil der Bilder unter dem mittleren Verlust aus und lässt die übrigen davon mehr zählen.',
    letters: 'w: Gewicht, r: Auslassanteil, \u2113: Verlust, mit Strich: mittlerer Verlust',
  },
  rescaling: {
    name: 'Umgewichtung',
    says: 'InfoBatch gewichtet die leichten Bilder, die es behält, mit 1 / (1 - r), damit der Gradient im Durchschnitt stimmt.',
    letters: 'w: Gewicht, r: Auslassanteil, \u2113: Verlust, mit Strich: mittlerer Verlust',
  },
  ucb: {
    name: 'UCB',
    says: 'Trainiert die Bilder, deren Verlust am größten sein könnte: sein Mittel plus ein Vielfaches davon, wie sehr er schwankt.',
    letters: '\u03bc: gleitendes Mittel des Verlusts, \u03c3: seine Streuung, c: Konfidenz',
  },
  confidence: {
    name: 'Konfidenz',
    says: 'Wie sehr UCB Bilder bevorzugt, deren Verlust schwankt; bei 0 zählt nur das Mittel.',
    letters: '\u03bc: gleitendes Mittel des Verlusts, \u03c3: seine Streuung, c: Konfidenz',
  },
  epsilonGreedy: {
    name: 'Epsilon-greedy',
    says: 'Trainiert die Bilder mit dem größten mittleren Verlust und dazu ein paar zufällige der anderen.',
    letters: 'K: Bilder, die in einer Epoche trainiert werden, \u03b5: zufällig gezogener Anteil',
  },
  epsilon: {
    name: 'Epsilon',
    says: 'Der Anteil der Bilder einer Epoche, den Epsilon-greedy zufällig zieht.',
    letters: 'K: Bilder, die in einer Epoche trainiert werden, \u03b5: zufällig gezogener Anteil',
  },
  movingAverage: {
    name: 'Gewicht des neuesten Verlusts',
    says: 'Wie schnell der mittlere Verlust eines Bildes seinem neuesten Verlust folgt: Bei 1 zählt nur der neueste.',
    letters: '\u03bc: Mittel, a: Gewicht des neuesten Verlusts, \u2113: neuester Verlust',
  },
  staticRandom: {
    name: 'Fest zufällig',
    says: 'In jeder Epoche derselbe zufällige Teil der Bilder; die anderen werden nie trainiert.',
  },
  dynamicRandom: {
    name: 'Dynamisch zufällig',
    says: 'In jeder Epoche ein neuer zufälliger Teil der Bilder.',
  },
  fullTraining: {
    name: 'Volles Training',
    says: 'Alle Bilder in jeder Epoche: woran die anderen Methoden gemessen werden.',
  },
  race: {
    name: 'Wettlauf',
    says: 'Mehrere Methoden werden nebeneinander trainiert, mit denselben Anfangsgewichten und Bildern; nur die Auswahl der Bilder unterscheidet sich.',
  },
  lockstep: {
    name: 'Gleichschritt',
    says: 'Wer im Wettlauf als Nächstes trainiert, damit alle gleich viel getan haben, wenn man sie vergleicht.',
  },
  equalPruned: {
    name: 'Gleich viel auslassen',
    says: 'Stellt den Auslassanteil jedes Teilnehmers so ein, dass alle denselben Anteil der Arbeit auslassen.',
  },
  deviation: {
    name: 'Standardabweichung',
    says: 'Wie weit die Ergebnisse mehrerer Seeds von ihrem Mittel entfernt liegen.',
    letters: 'n: Seeds, x: ein Ergebnis, mit Strich: ihr Mittel',
  },
  selectionMap: {
    name: 'Auswahlkarte',
    says: 'Eine Spalte für jede Epoche und von oben nach unten alle Trainingsbilder: Kräftige Farbe wurde trainiert, blasse nicht.',
  },
};
