import type { Texts } from '../texts.ts';

export const engineProblems: Texts['engineProblems'] = {
  notLoaded: 'die Engine ließ sich nicht laden',
  messageUnreadable: 'eine Nachricht der Engine war nicht lesbar',
  noRace: 'es gibt keinen Wettlauf, in den der Lauf einsteigen könnte; starten Sie neu',
  raceFull: (most) => `ein Wettlauf hat Platz für ${most} Läufe; starten Sie mit weniger neu`,
  lostTooOften: (times, reason) => `die GPU ging ${times} Mal nacheinander verloren (${reason})`,
  noOtherDevice: (reason, message) =>
    `die GPU ging verloren (${reason}) und ließ sich nicht wieder öffnen (${message})`,
  reasons: {
    openedByHand: 'von Hand wieder geöffnet',
    none: 'der Browser nennt keinen Grund',
  },
  notKept: (epoch) =>
    `kein Checkpoint dieses Laufs bis Epoche ${epoch} ist hier noch vorhanden; beginnen Sie ihn neu`,
  noRoom: (images, message) =>
    `die GPU hat keinen Platz mehr: nötig waren ${images} für die Bilder (${message})`,
  noRoomForRun: (run, images, message) =>
    `die GPU hat keinen Platz mehr: nötig waren ${run} für den Lauf und ${images} für die Bilder (${message})`,
  imagesDoNotFit: (label, count, most) =>
    `${label}: ${count} Bilder passen nicht, dieser Adapter fasst ${most}; nehmen Sie weniger`,
  tooManyWorkgroups: (label, workgroups, most) =>
    `${label}: ${workgroups} Arbeitsgruppen, die GPU erlaubt ${most} je Richtung; verringern Sie die Batchgröße`,
  noF16: (label) => `${label}: Diese GPU hat kein shader-f16; wählen Sie die Genauigkeit f32`,
  cannotSteer: (method) => `${method} lässt sich nicht von Hand steuern`,
  otherPlaces:
    'seine Bilder stehen in anderer Reihenfolge als die der anderen Läufe dieses Wettlaufs, weil Teile davon später kamen: Er lässt sich allein öffnen',
  otherSizes: 'der Checkpoint gehört zu einem Lauf anderer Art: Seine Größen passen nicht',
  diverged: (step, epoch, notFinite, rate) =>
    `das Training ist in Schritt ${step} von Epoche ${epoch} divergiert: ${notFinite} Verluste sind nicht endlich; verringern Sie die Lernrate (${rate})`,
  fork: {
    otherImages: (field, was, got) =>
      `ein Lauf geht mit seinen Bildern und seinem Netz weiter: ${field} war ${was}, nun ${got}`,
    otherNetwork: (was, got) =>
      `ein Lauf geht mit seinem Netz weiter: dessen Einstellungen waren ${was}, nun ${got}`,
    tooFewEpochs: (behind, asked) =>
      `der Checkpoint hat ${behind} Epochen hinter sich, der Lauf soll ${asked} haben; erhöhen Sie die Epochen`,
    imagesMissing: 'warten Sie, bis alle Bilder da sind',
    raceFull: (most) => `es trainieren schon ${most} Läufe; starten Sie neu, um wieder mit einem zu beginnen`,
    settingsDiffer:
      'andere Bilder oder ein anderes Netz brauchen einen Neustart; nehmen Sie diese Änderungen links zurück',
    settingsEnd: (epochs) =>
      `die Einstellungen links enden mit Epoche ${epochs}; erhöhen Sie dort die Epochen`,
  },
  storageFull:
    'der Speicher dieses Browsers ist voll, darum liegt der neueste Checkpoint nur im Arbeitsspeicher, bis die Seite geschlossen wird; ' +
    'löschen Sie aufbewahrte Läufe oder geben Sie dem Browser Platz',
  checkpoint: {
    headNotJson: 'Checkpoint, dessen Kopf kein JSON ist',
    headLacksRun: 'Checkpoint, dessen Kopf Einstellungen, Epochen und Messwerte nicht nennt',
    headLacksSizes: 'Checkpoint, dessen Kopf die Größen seiner Teile nicht nennt',
    noCheckpoint: (magic) => `kein Checkpoint, denn er beginnt nicht mit ${magic}`,
    otherVersion: (found, read) => `Checkpoint der Version ${found}, dieses Programm liest Version ${read}`,
    cutOff: (bytes, needed) =>
      `abgeschnittener Checkpoint: ${bytes} Byte, sein Kopf allein braucht ${needed}`,
    wrongLength: (bytes, expected) => `Checkpoint mit ${bytes} Byte, erwartet ${expected}`,
    lacksArrays: 'Checkpoint ohne Gewichte oder Scores',
  },
};
