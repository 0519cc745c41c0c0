import type { Texts } from '../texts.ts';

export const share: Texts['share'] = {
  export: 'Export',
  title: 'Teilen und exportieren',
  setUp: {
    head: 'Einstellungen',
    copyLink: 'Link kopieren',
    copyFile: 'Als Experimentdatei kopieren',
    saveFile: 'Experimentdatei sichern',
    help: 'Wie links eingestellt, samt Änderungen, die auf einen Neustart warten. Die Datei öffnet sich unter „Wettlauf“ und mit',
  },
  runs: {
    head: 'Läufe',
    csv: 'Epochen als CSV',
    csvTitle:
      'Eine Zeile je Epoche und Lauf: Verluste, Genauigkeiten, Bilder, Lernrate, Fenster, Gruppen und alle Einstellungen',
    json: 'Alles als JSON',
    jsonTitle: 'Einstellungen, Messwerte, Auswahlberichte mit Histogrammen und der Verlust jedes Schritts',
    chosen: 'Gewählte Bilder, JSON für numpy',
    chosenTitle: 'Die Datei sagt unter „read“, wie numpy sie liest',
    none: 'Die erste Epoche ist noch nicht zu Ende.',
    some: (epochs) => `${epochs} Epochen aller Läufe.`,
    chosenHelp: (size) =>
      `Gewählte Bilder: ein Bit je Bild und Epoche, ${size} kB; die Datei enthält die Python-Zeilen, die sie lesen.`,
  },
  figures: {
    head: 'Abbildungen',
    help: 'Wie sie jetzt aussehen, mit allen Einstellungen als Bildunterschrift. SVG bleibt scharf, PNG hat die doppelte Auflösung.',
    unnamed: 'Abbildung',
    saveAs: (title, kind) => `${title} als ${kind}`,
    tooLarge: (width, height) => `ein Bild von ${width} × ${height} Pixeln ist für diesen Browser zu groß`,
  },
  caption: {
    epoch: (epoch) => `Epoche ${epoch}`,
    recorded: 'ein aufgezeichneter Lauf',
    grew: (epochs, shown) =>
      epochs === 1 ? '1 Epoche wuchs beim Laden' : `${shown} Epochen wuchsen beim Laden`,
    onAdapter: (adapter) => `auf ${adapter}`,
    seeds: (count, seeds) => `Seed${count > 1 ? 's' : ''} ${seeds}.`,
    other: (name, settings) => `${name}: ${settings}; sonst wie der erste.`,
  },
  authors: {
    head: 'Mit dem Code der Autoren, im vollen Umfang',
    run: 'Lauf',
    gpus: 'GPUs',
    copy: 'Zeilen kopieren',
    lines: 'Befehlszeilen',
    dividedBatch:
      'Jede GPU nimmt einen eigenen Batch, darum ist der Batch geteilt; am Ende übrige Bilder fallen weg.',
    argumentsBefore: 'Argumente, wie',
    argumentsAfter: (version) =>
      `${version} sie liest (examples/cifar/main.py). --use_info_batch schaltet das Auslassen ein, gleich mit welcher Methode: Ohne dies wird nichts ausgelassen.`,
  },
};
