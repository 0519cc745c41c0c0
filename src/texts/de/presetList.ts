import type { Texts } from '../texts.ts';

export const presetList: Texts['presetList'] = {
  kinds: {
    start: 'Für den Anfang',
    class: 'Im Unterricht',
    break: 'Zum Kaputtmachen',
    scale: 'Voller Umfang',
  },
  sets: {
    fast: {
      label: 'Schnelle Vorführung',
      shows:
        'Zwölf Epochen mit 2.048 Bildern: Das Fenster hat drei Positionen und fällt in jeder dritten Epoche zurück.',
    },
    race: {
      label: 'SeTa, InfoBatch, volles Training',
      shows: 'Dieselben Bilder, Gewichte und Reihenfolgen: was jedes spart und was das kostet.',
    },
    slow: {
      label: 'Dem Fenster zusehen',
      shows:
        'Zehn Sekunden je Epoche: Zeit, vorherzusagen, was das Fenster als Nächstes tut. Der Verlust steigt und fällt mit ihm.',
    },
    redundancy: {
      label: 'Reicht der Zufall?',
      shows:
        '30 % zufällig ausgelassen, in jeder Epoche neu oder immer dieselben Bilder, neben vollem Training.',
    },
    order: {
      label: 'Erst leicht oder erst schwer?',
      shows: 'Dasselbe Fenster, das aufwärts gleitet, abwärts gleitet und umkehrt, statt zurückzufallen.',
    },
    equal: {
      label: 'Gleiche Ersparnis',
      shows:
        'Zufälliges Weglassen und InfoBatch, so eingestellt, dass sie so viel sparen wie SeTa: Kommt es auf die Auswahl an?',
    },
    tinyWindow: {
      label: 'Zu kleines Fenster',
      shows:
        'Jeweils eine von zehn Gruppen: Das Netz wird an dem geprüft, was es epochenlang nicht gesehen hat.',
    },
    noAnneal: {
      label: 'Kein Ausklang',
      shows: 'Die letzten Epochen trainieren, was gerade im Fenster liegt; daneben dasselbe mit Ausklang.',
    },
    tooMuch: {
      label: 'Zu viel weggelassen',
      shows: '80 % zufällig weggelassen, bevor die Gruppen entstehen, neben den üblichen 10 %.',
    },
    diverge: {
      label: 'Zu hohe Lernrate',
      shows:
        'Schritte, so groß wie für LARS, mit einfachem SGD: Die Verluste verlassen die Skala und die Gruppen mit ihnen.',
    },
    paper: {
      label: 'Die Einstellungen der Veröffentlichung',
      shows:
        'ResNet-18, LARS, 200 Epochen, 5 Gruppen, Fensterbreite 0,9: so, wie die Autoren es laufen lassen. Viele Stunden auf den meisten GPUs.',
    },
  },
};
