import type { Texts } from '../../texts.ts';

export const lesson7: Texts['lessons']['break'] = {
  title: 'Zum Kaputtmachen',
  about: 'Ein leeres Fenster, ein Fenster aus einer Gruppe, die falsche Reihenfolge, kein Ausklang.',
  steps: {
    nothing: {
      says: [
        'Die [[Fensterbreite|windowScale]] links ist jetzt 0,05, bei 10 Gruppen. Gestartet ist das nicht; der Lauf geht weiter wie zuvor.',
      ],
      ask: 'Wie viele Gruppen würde dieses Fenster umfassen?',
      after: [
        'Gerundet wird auf ganze Gruppen, Halbe zum geraden Nachbarn. Die Meldung bei der Einstellung sagt, warum sich das nicht starten lässt.',
      ],
      letters: 'm: Gruppen im Fenster, k: Gruppen, \u03b1: Fensterbreite',
    },
    narrow: {
      says: [
        'Das ist das schmalste [[Fenster|window]], das läuft: eine Gruppe von zehn. Ein [[Durchlauf|sweep]] dauert also zehn Epochen.',
      ],
      ask: 'Ein Zehntel der Gruppen: Welchen Anteil der Bilder trainiert eine Epoche im Mittel?',
      unit: '%',
      after: [
        'Es ist kein Zehntel, weil die Gruppen nicht gleich groß sind. Nach {epochsDone} Epochen sind {saved} gespart, und die Testgenauigkeit ist {testNewest}.',
        'Der Trainingsverlust sagt jetzt fast nur noch, welche Gruppe trainiert wurde. In der Veröffentlichung fallen die Ergebnisse unter einer Fensterbreite von 0,2 stark ab.',
      ],
    },
    order: {
      says: [
        'Jetzt ist die [[Reihenfolge der Gruppen|groupOrder]] umgekehrt: von schwer nach leicht, neben SeTa, wie es ist. Alles andere ist gleich.',
      ],
      ask: 'Welche Reihenfolge liegt am Ende bei der Testgenauigkeit vorn?',
      options: {
        hardToEasy: 'von schwer nach leicht',
        easyToHard: 'von leicht nach schwer',
        unclear: 'das lässt dieser Lauf nicht erkennen',
      },
      after: [
        'Von schwer nach leicht endet bei {lead}, von leicht nach schwer bei {last}; unter etwa {band} Prozentpunkten kann der Unterschied Zufall sein.',
        'Die Veröffentlichung vergleicht die Reihenfolgen an einer anderen Aufgabe, dem Beschreiben von Bildern. Ihre Tabelle steht unten.',
      ],
    },
    cold: {
      says: [
        'Und nun ohne [[Ausklang|anneal]]: Das Fenster gleitet bis ganz zum Schluss. Daneben läuft SeTa mit Ausklang ab Epoche 7.',
      ],
      ask: 'Was liegt am Ende bei der Testgenauigkeit vorn?',
      options: {
        without: 'ohne Ausklang',
        with: 'mit Ausklang',
        unclear: 'das lässt dieser Lauf nicht erkennen',
      },
      after: [
        'Ohne Ausklang endet es bei {lead}, mit Ausklang bei {last}; unter etwa {band} Prozentpunkten kann der Unterschied Zufall sein.',
        'Zu bedenken ist, dass die Epochen des Ausklangs auch mehr Bilder trainieren: {selectedAll} über den ganzen Lauf. Ein fairer Vergleich gäbe beiden gleich viel Arbeit.',
      ],
      letters: 'e: Epoche, ab 0 gezählt, E: Epochen, \u03b4: Beginn des Ausklangs',
    },
    yours: {
      says: [
        'Mehr steckt nicht in SeTa: zufälliges Weglassen, Gruppen nach Verlust, ein Fenster, das gleitet, und ein Ende ohne Auswahl.',
        'Verlassen Sie die Lektion und machen Sie es auf Ihre Weise kaputt. Beschädigen können Sie hier nichts: Ein Neustart beginnt von vorn.',
      ],
    },
  },
};
