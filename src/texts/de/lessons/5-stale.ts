import type { Texts } from '../../texts.ts';

export const lesson5: Texts['lessons']['stale'] = {
  title: 'Veraltete Scores und partieller Ausklang',
  about: 'Was SeTa nicht weiß und wie es das ausgleicht.',
  steps: {
    frozen: {
      says: [
        'Den Verlust eines Bildes erfährt man nur, indem man es trainiert. Ein ausgelassenes Bild behält seinen alten Verlust: einen [[veralteten Score|staleScore]].',
        'Hier ist das Fenster schmal: {windowSize} von {groups} Gruppen. Es wird siebenmal ausgewählt, dann hält der Lauf an.',
      ],
    },
    share: {
      says: ['Blasse und schraffierte Balken werden in dieser Epoche nicht trainiert.'],
      ask: 'Welcher Anteil aller Bilder wird jetzt nicht trainiert?',
      unit: '%',
      after: [
        '{selected} von {presentNow} Bildern werden trainiert; alle anderen behalten den Verlust, den sie hatten.',
      ],
    },
    oldest: {
      says: [
        'In der [[Auswahlkarte|selectionMap]] steht jede Zeile für einige Bilder und jede Spalte für eine Epoche. Was lange blass ist, wurde lange nicht trainiert.',
      ],
      ask: 'Wie viele Epochen in Folge ist das Bild, das am längsten wartet, nun schon ausgelassen?',
      unit: 'Epochen',
      after: [
        'Sein Verlust wurde vor {oldest} Epochen gemessen oder noch nie. Inzwischen hat sich das Netz verändert, sein Platz in der Reihenfolge ist also nur eine Vermutung.',
      ],
    },
    price: {
      says: [
        'Frische Verluste für alle Bilder würden in jeder Epoche einen zusätzlichen Vorwärtsdurchgang durch alle verlangen. Das ist etwa ein Drittel dessen, was das Training mit ihnen kostet, denn das Training geht auch rückwärts.',
        'SeTa nimmt stattdessen den veralteten Verlust. Das [[Fenster|window]] zieht der Reihe nach über alle Gruppen, sodass kein Verlust für immer alt bleibt.',
      ],
    },
    anneal: {
      says: [
        'In den letzten Epochen wählt SeTa nicht mehr nach dem Verlust aus: [[Ausklang|anneal]]. Er beginnt mit Epoche {annealEpoch}.',
      ],
      ask: 'Mit welchen Bildern trainiert eine Epoche des Ausklangs?',
      options: {
        window: 'mit denen im Fenster, wie bisher',
        drop: 'mit allen außer den zufällig weggelassenen',
        all: 'mit allen',
      },
      after: [
        '{annealSelected} von {annealPresent} Bildern: Das [[zufällige Weglassen|randomDrop]] geht weiter. Das ist der [[partielle Ausklang|partialAnneal]]; InfoBatch nimmt hier alle Bilder.',
      ],
      letters: 'e: Epoche, ab 0 gezählt, E: Epochen, \u03b4: Beginn des Ausklangs',
    },
    end: {
      says: [
        'Wozu das Ganze? Wer nach dem Verlust auswählt, zeigt dem Netz manche Bilder öfter als andere. Durch den Ausklang endet es mit der wahren Mischung.',
      ],
      after: [
        'Fertig: Der Trainingsverlust bedeutet in allen Epochen des Ausklangs dasselbe. Testgenauigkeit {testNewest}, {saved} gespart.',
      ],
    },
  },
};
