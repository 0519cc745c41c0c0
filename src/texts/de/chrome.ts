import type { Texts } from '../texts.ts';

export const chrome: Texts['chrome'] = {
  settings: 'Einstellungen',
  mainActions: 'Hauptaktionen',
  language: 'Sprache',
  languageFailed: 'Diese Sprache ließ sich nicht laden; gehen Sie online und wählen Sie sie noch einmal',
  close: 'Schließen',
  ok: 'OK',
  and: ' und ',
  or: ' oder ',
  copied: 'Kopiert',
  copyForbidden: 'Vom Browser verboten',
  drop: {
    anywhere: 'Irgendwo loslassen.',
    what: (archives) =>
      `${archives} oder die Dateien daraus; ein Lauf, gesichert als .setarun-Datei. Das Training geht weiter.`,
  },
  present: {
    enter: 'Präsentieren',
    enterTitle: 'Präsentieren: große Schrift für den Beamer (P)',
    heading: 'SeTa Playground, Präsentation',
    leave: 'Verlassen',
    leaveTitle: 'Zurück zur Seite (Escape)',
  },
  storage: {
    notKnown: 'Belegter Speicher: noch nicht bekannt.',
    used: 'Belegter Speicher:',
    parts: (images, runs) =>
      `Bilder ${images}, Checkpoints und Verläufe aufbewahrter Läufe ${runs}, dazu ihre Kurven und die Seite selbst`,
    ofWhole: (whole, parts) => `${whole} (${parts})`,
    wholeNotTold: (parts) => `${parts} (wie viel insgesamt, sagt dieser Browser nicht)`,
    online: '; so lädt der nächste Besuch nichts und macht gleich weiter.',
    offline: '; so lädt der nächste Besuch nichts, macht gleich weiter und geht auch offline.',
    clear: 'Leeren',
    ask: (size) => `Die gespeicherten Bilder löschen (${size})? Der nächste Besuch lädt sie neu.`,
    askOwn: (size) =>
      `Die gespeicherten Bilder löschen (${size})? Der nächste Besuch lädt sie neu, außer aus eigenen Archiven.`,
    askRuns: (runs, shown) =>
      runs === 1
        ? 'Oder alles: auch den aufbewahrten Lauf, der nicht geöffnet ist, mit allem, was dazugehört? Ein geöffneter Wettlauf bleibt und geht weiter.'
        : `Oder alles: auch die ${shown} aufbewahrten Läufe, die nicht geöffnet sind, angeheftete inbegriffen, mit allem, was dazugehört? Ein geöffneter Wettlauf bleibt und geht weiter.`,
    deleteImages: 'Bilder löschen',
    deleteAll: 'Alles löschen',
    keep: 'Behalten',
  },
  keys: {
    space: 'Leertaste',
    shift: 'Umschalt',
    play: 'Start oder Pause',
    epoch: 'eine Epoche',
    batch: 'ein Batch',
    restart: 'neu starten',
    present: 'präsentieren',
  },
};
