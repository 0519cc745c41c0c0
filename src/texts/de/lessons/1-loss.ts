import type { Texts } from '../../texts.ts';

export const lesson1: Texts['lessons']['loss'] = {
  title: 'Was der Verlust über ein Bild sagt',
  about: 'Zwei Minuten: leichte Bilder, schwere Bilder und die Zahl, die sie unterscheidet.',
  steps: {
    start: {
      says: [
        'Jedes Bild bekommt eine Zahl, seinen [[Verlust|loss]]: wie sehr das Label des Bildes das [[Netz|network]] überrascht hat.',
        'Noch ist nichts trainiert, also ist kein Verlust bekannt. Alle {present} Bilder warten beim selben Anfangswert, {start}.',
      ],
    },
    spread: {
      says: [
        'Nun trainiert das Netz seine erste [[Epoche|epoch]]. Danach hat jedes Bild, das trainiert wurde, einen eigenen Verlust.',
      ],
      ask: 'Wo werden die Verluste nach einer Epoche liegen?',
      options: {
        same: 'alle dicht beieinander',
        spread: 'weit verteilt, manche niedrig, manche hoch',
        zero: 'alle nahe 0',
      },
      after: [
        'Die Verluste reichen jetzt von {lowest} bis {highest}. Das Netz hat kaum begonnen, und schon überraschen es manche Bilder mehr als andere.',
        'Bilder, die [[zufällig weggelassen|randomDrop]] wurden, haben noch den Anfangswert.',
      ],
    },
    hardest: {
      says: [
        'Die Balken zeigen, wie viele Bilder welchen Verlust haben. Jede Farbe ist eine [[Gruppe|group]] von Bildern mit ähnlichem Verlust.',
      ],
      ask: 'Welche Gruppe ist die schwerste? Tippen Sie auf einen ihrer Balken oder auf ihre Nummer.',
      after: [
        'Weiter rechts heißt mehr Verlust, und mehr Verlust heißt schwerer: Gruppe {hardest} hat einen mittleren Verlust von {hardestLoss}, Gruppe 1 einen von {easiestLoss}.',
      ],
    },
    images: {
      says: [
        'Das sind echte Bilder, jedes unter seinem Verlust. Vergleichen Sie die Zeile von Gruppe 1 mit der Zeile von Gruppe {hardest}.',
        'Ein hoher Verlust hat viele Gründe: ein ungewöhnlicher Blickwinkel, ein unruhiger Hintergrund, ein falsches [[Label|label]]. Welcher es ist, sagt der Verlust nicht.',
      ],
      todo: 'Tippen Sie auf ein Bild mit hohem Verlust. Sein Label und sein Verlust stehen dann unter „Bild und Gruppe“.',
      after: ['Dieses Bild trägt das Label „{chosenLabel}“ und hat einen Verlust von {chosenLoss}.'],
    },
    guessing: {
      says: [
        'Der Verlust ist ein Logarithmus: Gibt das Netz dem richtigen Label die Wahrscheinlichkeit p, so ist der Verlust minus ln p. Völlig sicher und richtig ergibt 0. Die Einheit heißt [[Nat|nats]].',
      ],
      ask: 'Ein Netz, das nichts weiß, gibt jeder der {classes} Klassen dieselbe Wahrscheinlichkeit. Welchen Verlust hat dann jedes Bild?',
      after: [
        'Ein Bild über {guessing} steht schlechter da als bei bloßem Raten: Das Netz glaubt an eine falsche Klasse.',
      ],
      letters: 'p: Wahrscheinlichkeit, die das Netz dem richtigen Label gegeben hat',
    },
    moving: {
      says: [
        'Ein Verlust ist eine Momentaufnahme. Während das Netz lernt, werden die Bilder leichter, und der mittlere Verlust jeder Gruppe, ihr [[Zentroid|centroid]], wandert.',
        'SeTa sortiert die Bilder vor jeder Epoche nach ihrem Verlust und trainiert auf einem Ausschnitt davon, dem [[Fenster|window]]. Mehr müssen Sie nicht wissen, um diese Seite zu lesen.',
      ],
      after: [
        'Vier Epochen sind trainiert: Das Mittel über alle Gruppen ging von {meanFirst} auf {meanNewest}.',
      ],
    },
  },
};
