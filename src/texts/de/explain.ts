import type { Texts } from '../texts.ts';

export const explain: Texts['explain'] = {
  title: 'Warum?',
  name: 'Warum',
  epoch: (epoch) => `Epoche ${epoch}`,
  empty: 'Hier: was das Fenster tut und warum die Kurven so verlaufen.',
  fromTo: (before, now) => ` (von ${before} auf ${now})`,
  stale:
    'Ein ausgelassenes Bild behält den Verlust, den es beim letzten Training hatte; die Reihenfolge ist also zum Teil veraltet.',
  byHand: 'Das Fenster steht, wo die Hand es hält; von selbst würde es mit jeder Epoche weitergleiten.',
  onePosition: 'Das Fenster deckt in jeder Epoche dieselben Gruppen ab: Es hat nur eine Stellung.',
  movedAndRises: (fromTo) =>
    `Das Fenster ist weitergerückt: Die Bilder, die jetzt trainiert werden, sind schwerer, darum steigt der Trainingsverlust${fromTo}. Das Netz ist nicht schlechter geworden: Das zeigt die Testgenauigkeit.`,
  moved:
    'Das Fenster ist weitergerückt: Die Bilder, die jetzt trainiert werden, sind schwerer. Zu erwarten ist ein höherer Trainingsverlust: Er sagt mehr über die Bilder als über das Netz.',
  startsAndRises: (fromTo) =>
    `Das Fenster beginnt, darum steigt der Trainingsverlust${fromTo}. Das Netz ist nicht schlechter geworden: Das zeigt die Testgenauigkeit.`,
  starts: 'Das Fenster beginnt bei den leichten Gruppen und rückt jede Epoche um eine Gruppe weiter.',
  fewHard: (images) =>
    `Die schwersten Gruppen sind klein: nur ${images} Bilder, darum ist diese Epoche kurz.`,
  fellBack: {
    toEasiest: {
      willDrop:
        'Das Fenster war bei den schwersten Gruppen angekommen und ist auf die leichtesten zurückgefallen; der Trainingsverlust wird darum sinken, obwohl das Netz dasselbe ist.',
      drops: (fromTo) =>
        `Das Fenster war bei den schwersten Gruppen angekommen und ist auf die leichtesten zurückgefallen; der Trainingsverlust sinkt darum${fromTo}, obwohl das Netz dasselbe ist.`,
      plain:
        'Das Fenster war bei den schwersten Gruppen angekommen und ist auf die leichtesten zurückgefallen.',
    },
    partly: {
      willDrop:
        'Das Fenster war bei den schwersten Gruppen angekommen und ist zurückgefallen; der Trainingsverlust wird darum sinken, obwohl das Netz dasselbe ist.',
      drops: (fromTo) =>
        `Das Fenster war bei den schwersten Gruppen angekommen und ist zurückgefallen; der Trainingsverlust sinkt darum${fromTo}, obwohl das Netz dasselbe ist.`,
      plain: 'Das Fenster war bei den schwersten Gruppen angekommen und ist zurückgefallen.',
    },
  },
  sawTooth: (epochs) =>
    `Dieser Sägezahn wiederholt sich alle ${epochs} Epochen. Er verhindert, dass leichte Bilder vergessen werden.`,
  stays: 'Das Fenster bleibt, wo es war.',
  anneal:
    'In den letzten Epochen wählt die Methode nicht mehr nach dem Verlust aus, damit das Netz leichte und schwere Bilder wieder in ihrem wahren Verhältnis sieht.',
  annealLoss:
    'Es werden keine Gruppen gebildet; der Trainingsverlust bedeutet jetzt in jeder Epoche dasselbe.',
  nothingKnown:
    'Noch kein Bild wurde trainiert; alle haben denselben Anfangsverlust, und nichts lässt sich sortieren. Die Gruppen sind ausgelost, und alle werden verwendet.',
  fromNextEpoch: 'Ab der nächsten Epoche hat jedes Bild seinen eigenen Verlust.',
  coversAll: 'Das Fenster deckt alle Gruppen ab; nach dem Verlust wird also nichts ausgelassen.',
  smallerWindow:
    'Ein schmaleres Fenster würde abwechselnd die leichtesten und die schwersten Bilder auslassen.',
};
