import type { Texts } from '../../texts.ts';

export const lessonWords: Texts['lessonWords'] = {
  lessons: 'Lektionen',
  // „sie“: die Methode, bei deren Auswahl es steht.
  moreAboutIt: 'Was sie tut',
  newHere: 'Neu hier? Eine Lektion in zwei Minuten',
  goOn: (place) => `Weiter mit Lektion ${place}`,
  lessonOf: (lesson) => `Lektion ${lesson}`,
  lessonTitle: (lesson, title) => `Lektion ${lesson}: ${title}`,
  stepOf: (step, steps) => `Schritt ${step} / ${steps}`,
  next: 'Weiter',
  skip: 'Überspringen',
  back: 'Zurück',
  leave: 'Verlassen',
  fold: 'Einklappen',
  unfold: 'Aufklappen',
  allLessons: 'Lektionen',
  listHelp:
    'Jede dauert ein paar Minuten und richtet einen eigenen Lauf ein. Sie können jederzeit aufhören; Ihre eigenen Einstellungen kommen zurück.',
  continueLesson: (step) => `Weiter bei Schritt ${step}`,
  doneMark: 'erledigt',
  formula: 'Formel',
  showMe: 'Zeigen',
  answer: 'Antworten',
  noted: (guess) => `Ihre Antwort: ${guess}. Der Lauf wird es zeigen.`,
  right: (guess, truth) => `Ihre Antwort: ${guess}. Richtig, es ist ${truth}.`,
  off: (guess, truth) => `Ihre Antwort: ${guess}. Hier ist es ${truth}.`,
  shown: (truth) => `Hier ist es ${truth}.`,
  unclear: 'Dieser Lauf ist zu kurz oder zu verrauscht, um es zu sagen.',
  quoted: (option) => `„${option}“`,
  group: (group) => `Gruppe ${group}`,
  waits: {
    selections: (have, need) =>
      need === 1 ? `${have} von 1 Auswahl getroffen` : `${have} von ${need} Auswahlen getroffen`,
    epochs: (have, need) =>
      need === 1
        ? `${have} von 1 Epoche trainiert und getestet`
        : `${have} von ${need} Epochen trainiert und getestet`,
    falls: (have, need) => `${have} von ${need} Mal zurückgefallen`,
    annealing: (epoch, epochs, annealEpoch) =>
      `Epoche ${epoch} von ${epochs}; der Ausklang beginnt mit Epoche ${annealEpoch}`,
  },
  waitsForImages: (share) => `Wartet auf die Bilder: ${share} geladen`,
  batch: (step, steps, epoch) => `Schritt ${step} von ${steps} in Epoche ${epoch}`,
  paused: 'Das Training macht Pause.',
  play: 'Start',
  missed: 'Der Lauf ist zu Ende, und das ist darin nicht geschehen.',
  failed: 'Der Lauf wurde abgebrochen; die Meldung oben sagt, warum.',
  again: 'Noch einmal laufen lassen',
  apart: (list) =>
    `Das ist nicht mehr der Lauf der Lektion: ${list}. Das darf so sein; die Zahlen hier gehören dann zu Ihrem Lauf.`,
  apartSetting: (name, now, wanted) => `${name} ${now} statt ${wanted}`,
  apartRivals: 'andere Teilnehmer im Wettlauf',
  comeBack: 'Zurück zum Lauf der Lektion',
  unknownPlace: (place) => `Eine Lektion ${place} gibt es nicht. Das sind die Lektionen:`,
  needsGpu:
    'Die Lektionen trainieren ein Netz, und dieser Browser hat kein WebGPU. Die aufgezeichneten Läufe lassen sich auch so ansehen.',
  getReady: 'Die Engine startet; mit ihr beginnt die Lektion.',
  showSetting: 'Einstellung zeigen',
  and: (before, last) => `${before} und ${last}`,
  against: (first, second) => `${first} gegenüber ${second}`,
  tables: {
    referenceHead: (images, epochs, seeds) =>
      `Code der Autoren, ${images} Bilder, ${epochs} Epochen, ${seeds} Seeds; CIFAR-10, Netz mit 3 Faltungen`,
    referenceSeta: (name, groups, windowScale) => `${name}, ${groups} Gruppen, Fenster ${windowScale}`,
    referenceRatio: (name, ratio) => `${name}, Anteil ${ratio}`,
    referenceNote:
      'Testgenauigkeit: Mittel und Standardabweichung über die Seeds. InfoBatch behält in diesen Läufen beim Ausklang seine letzten Gewichte; „Fest zufällig“ nimmt die erste Hälfte der Bilder.',
    paperHead: 'Die Veröffentlichung, Tabelle 2: CIFAR-10, ResNet-18, 200 Epochen; Testgenauigkeit in %',
    ablationHead:
      'Die Veröffentlichung, Tabelle 13: Bildbeschreibungen, NoCaps; CIDEr-Wert insgesamt, mehr ist besser',
    method: 'Methode',
    accuracy: 'Genauigkeit',
    saved: 'gespart',
    pruned: 'ausgelassen',
    score: 'CIDEr',
    change: 'Änderung an SeTa',
    changes: {
      none: 'keine',
      hardToEasy: 'von schwer nach leicht',
      continuous: 'ein Fenster, das umkehrt',
      fullAnneal: 'voller Ausklang',
      dynamic: 'stattdessen dynamisch zufällig',
      static: 'stattdessen fest zufällig',
      full: 'stattdessen volles Training',
    },
  },
};
