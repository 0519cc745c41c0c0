import type { Texts } from '../texts.ts';

export const notices: Texts['notices'] = {
  advice: {
    config: 'Berichtigen Sie die Einstellung links, dann starten Sie neu.',
    memory:
      'Nehmen Sie weniger Bilder, einen kleineren Batch oder ein kleineres Modell, dann starten Sie neu.',
    deviceLost:
      'Vielleicht hat ein anderes Programm oder der Ruhezustand die GPU genommen. „Noch einmal versuchen“ macht beim letzten Checkpoint weiter; hilft das nicht, laden Sie die Seite neu.',
    checkpoint: '„Neu starten“ beginnt mit der ersten Epoche.',
    internal: 'Das ist ein Fehler der Seite. Starten Sie neu; kommt er wieder, laden Sie die Seite neu.',
  },
  diverged: {
    paused: 'Das Training macht Pause:',
    pausedRace: (name) => `Der Wettlauf macht Pause, und zwar wegen ${name}:`,
    over: 'Das Training ist zu Ende, aber',
    advice:
      'Mit „Start“ geht es trotzdem weiter. Oder Sie starten mit anderen Einstellungen neu oder machen bei einer früheren Epoche weiter.',
    adviceOver:
      'Starten Sie mit anderen Einstellungen neu, oder machen Sie bei einer früheren Epoche weiter.',
  },
  refused: 'So ist kein Neustart möglich.',
  stopped: 'Das Training hat angehalten.',
  leftRace: (name) => `${name} ist aus dem Wettlauf ausgeschieden.`,
  tryAgain: 'Noch einmal versuchen',
  restart: 'Neu starten',
  data: {
    missing: (parts, shown) =>
      parts === 1 ? 'Ein Teil der Daten fehlt.' : `${shown} Teile der Daten fehlen.`,
    raceWaits:
      'Der Wettlauf wartet auf alle Bilder: Nur so ist er gerecht. „Noch einmal laden“ holt, was fehlt.',
    itsOwnWait:
      'Dieser Lauf geht von einem Checkpoint aus weiter und wartet auf alle Bilder, die er hatte. „Noch einmal laden“ holt, was fehlt; „Neu starten“ beginnt von vorn mit dem, was da ist.',
    cannotBegin:
      'Ohne Trainingsbilder kann das Training nicht beginnen. „Noch einmal laden“ holt, was fehlt.',
    beginsWithout:
      'Sobald alles Übrige da ist, beginnt das Training ohne das, was fehlt. „Noch einmal laden“ holt es.',
    goesOn: 'Das Training geht weiter mit dem, was da ist.',
    nothingWaits: 'Kein Lauf wartet auf das, was fehlt. „Noch einmal laden“ holt es.',
    retry: 'Noch einmal laden',
    loaded: 'Geladene Bilder',
    here: (images) => `${images} Trainingsbilder sind da`,
    hereWhileTraining: (loaded, all, ready, shards, images) =>
      `Lädt: ${loaded} von ${all}, ${ready} von ${shards} Teilen; ${images} Trainingsbilder sind da, die übrigen kommen mit der nächsten Epoche dazu`,
  },
  software: {
    head: 'Keine GPU: Hier rechnet der Prozessor',
    adapter: 'ein Software-Adapter',
    ofAll: (images, all) => `${images} von ${all}`,
    set: (adapter, trained, tested, batchSize, learningRate) =>
      `(${adapter}), und zwar langsam: Trainingsbilder ${trained}, Testbilder ${tested}, Batchgröße ${batchSize}, Lernrate ${learningRate}; ändern lässt sich das in den Einstellungen.`,
  },
  link: {
    head: 'Der Link war nicht ganz zu lesen.',
    more: (count) => `und ${count} weitere`,
    rest: 'Alles Übrige ist eingestellt, wie der Link es sagt.',
  },
  crash: {
    head: 'Die Engine ist ausgefallen.',
    says: (message) =>
      `Der Browser sagt: ${message}. Laden Sie die Seite neu, um weiterzumachen; die Bilder bleiben gespeichert.`,
    reload: 'Neu laden',
  },
  engine: {
    refused: { head: 'Das geht nicht:', advice: 'Alles ist, wie es war.' },
    internal: {
      head: 'Etwas ging schief, womit die Seite nicht gerechnet hat:',
      advice: 'Geht das Training nicht weiter, starten Sie neu; kommt es wieder, laden Sie die Seite neu.',
    },
  },
  device: {
    lost: 'Die GPU ging verloren',
    opening: (reason) =>
      `(${reason}). Eine andere wird geöffnet; die Bilder kommen aus dem Speicher dieses Browsers.`,
    reopened: 'Die GPU ging verloren und wurde wieder geöffnet',
    fromCheckpoint: (reason, epoch) =>
      `(${reason}). Das Training ging in Epoche ${epoch} weiter, vom letzten Checkpoint aus.`,
    fromStart: (reason, epoch) =>
      `(${reason}). Das Training begann wieder mit Epoche ${epoch}: Es gab noch keinen Checkpoint.`,
  },
  arrival: {
    wentOn: (epoch, epochs) => `Weiter in Epoche ${epoch} von ${epochs}, aus dem Speicher dieses Browsers.`,
    startAnew: 'Von vorn beginnen',
    otherTab: 'Ein anderer Tab trainiert den zuletzt begonnenen Lauf; dieser Tab hat einen eigenen begonnen.',
    otherAddress: 'Die Adresse verlangt andere Einstellungen als die des unbeendeten Laufs.',
    offered: (name, epoch, epochs) => `${name}, Epoche ${epoch} von ${epochs}.`,
    takeOver: 'Hier übernehmen',
    goOn: 'Damit weitermachen',
  },
  release: {
    head: 'Eine neuere Fassung der Seite ist da.',
    training: 'Das Training geht mit dieser weiter; laden Sie neu, wann es Ihnen passt.',
    still: 'Laden Sie neu, um zu ihr zu wechseln; bis dahin bleibt diese.',
    reload: 'Neu laden',
  },
};
