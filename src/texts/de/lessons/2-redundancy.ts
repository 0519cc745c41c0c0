import type { Texts } from '../../texts.ts';

export const lesson2: Texts['lessons']['redundancy'] = {
  title: 'Redundanz: Warum zufälliges Weglassen fast nichts kostet',
  about: 'In jeder Epoche 30 % der Bilder auslassen, per Zufall. Was geht verloren?',
  steps: {
    two: {
      says: [
        'Zwei gleiche Netze lernen nebeneinander. Eines sieht in jeder [[Epoche|epoch]] alle Bilder: [[volles Training|fullTraining]]. Das andere lässt 30 % aus, jedes Mal neu gezogen: [[dynamisch zufällig|dynamicRandom]].',
        'Beide beginnen mit denselben [[Gewichten|weights]], sodass sich nur die Auswahl der Bilder unterscheidet.',
      ],
    },
    never: {
      says: [
        'Der Lauf hat {epochs} Epochen. In der [[Auswahlkarte|selectionMap]] sind ausgelassene Bilder blass.',
      ],
      ask: 'Welchen Anteil der Bilder wird das zweite Netz am Ende nie gesehen haben?',
      unit: '%',
      after: [
        'Allein durch Zufall erwartet man {neverExpected}: {epochs}-mal hintereinander ausgelassen. Weil in jeder Epoche neu gezogen wird, kommt fast jedes Bild an die Reihe.',
        'Eine feste Auswahl, [[fest zufällig|staticRandom]], würde 30 % nie trainieren.',
      ],
      letters: 'r: Anteil, der ausgelassen wird, E: Epochen',
    },
    cost: {
      says: [
        'Wer 30 % der Bilder auslässt, lässt auch 30 % der [[Schritte|step]] aus. Das ist die gesparte Arbeit.',
      ],
      ask: 'Wo liegt „Dynamisch zufällig“ am Ende bei der Testgenauigkeit, verglichen mit vollem Training?',
      options: {
        ahead: 'gleichauf oder vorn',
        little: 'bis zu 3 Prozentpunkte dahinter',
        much: 'mehr als 3 Prozentpunkte dahinter',
      },
      after: [
        '„Dynamisch zufällig“ endet bei {lead}, volles Training bei {last}; gespart sind {saved}.',
        'Bei {testCount} Testbildern kann allein der Zufall einen Unterschied von etwa {band} Prozentpunkten ausmachen. Ein einzelner Lauf klärt wenig: Dafür gibt es mehrere [[Seeds|seed]].',
      ],
    },
    why: {
      says: [
        'Warum funktioniert das überhaupt? Viele Bilder lehren fast dasselbe: Es sind Tausende Autos und Schiffe dabei. Das ist [[Redundanz|redundancy]].',
        'Der [[Gradient|gradient]] eines zufälligen Teils zeigt im Mittel in dieselbe Richtung wie der aller Bilder. Er ist nur stärker verrauscht.',
      ],
      letters:
        'g: Gradient von Bild i, S: der gezogene Teil, N: Zahl aller Bilder; das Mittel über viele Ziehungen ist das Mittel über alle Bilder',
    },
    real: {
      says: [
        'Fast nichts ist nicht nichts. Dies sind ganze Läufe mit dem Code der Autoren und einem kleinen Netz, gemittelt über die Seeds. In jeder Epoche nur die Hälfte der Bilder zu trainieren kostet {refDynamicCost} Prozentpunkte: Ein so kurzer Lauf hat noch nicht ausgelernt.',
        'In der Veröffentlichung wird ResNet-18 über 200 Epochen trainiert. Dort erreicht „Dynamisch zufällig“ {paperDynamic30}, wenn 30 % ausgelassen werden, und volles Training {paperFull}.',
      ],
    },
  },
};
