// Die Einstellungen eines Laufs und die Verläufe der Lernrate.
import type { Texts } from '../texts.ts';

export const scheduleTexts: Texts['catalog']['schedules'] = {
  oneCycle: {
    label: 'OneCycle',
    help: 'Steigt 30 % des Laufs lang und fällt dann fast auf null; folgt dem Lauf, wie wenige Schritte eine Epoche auch hat.',
  },
  authors: {
    label: 'OneCycle, Schritte der Autoren',
    help: 'Wie das Skript der Autoren ihn verankert: je Epoche, innerhalb einer fast ohne Bewegung; auch das Momentum ändert sich.',
  },
  reference: {
    label: 'Referenzläufe',
    help: 'Der Verlauf der aufgezeichneten Referenzläufe: von 4 % des Höchstwerts 30 % des Laufs lang aufwärts, dann einen Kosinus hinab.',
  },
  constant: { label: 'Konstant', help: 'Vom ersten bis zum letzten Schritt dieselbe Rate.' },
};

export const runParamTexts: Texts['catalog']['runParams'] = {
  trainCount: {
    label: 'Trainingsbilder',
    help: 'Wie viele der Trainingsbilder mitmachen, vom ersten an.',
  },
  testCount: {
    label: 'Testbilder',
    help: 'An wie vielen Bildern, die nie trainiert werden, die Testgenauigkeit gemessen wird.',
  },
  labelNoise: {
    label: 'Falsche Labels',
    help: 'Anteil der Trainingsbilder, die ein falsches Label bekommen.',
  },
  duplicates: {
    label: 'Duplikate',
    help: 'Anteil der Trainingsbilder, an deren Stelle die Kopie eines früheren tritt.',
  },
  blurred: {
    label: 'Unscharf',
    help: 'Anteil der Trainingsbilder, die so unscharf werden, dass nur Farben bleiben.',
  },
  blank: { label: 'Leer', help: 'Anteil der Trainingsbilder, die einfarbig grau werden.' },
  corruptionSeed: {
    label: 'Seed der Verfälschung',
    help: 'Welche Bilder verfälscht sind; alle Läufe eines Wettlaufs teilen ihn, was auch ihr eigener Seed ist.',
  },
  epochs: { label: 'Epochen', help: 'Wie oft der Lauf durch die Bilder geht.' },
  batchSize: {
    label: 'Batchgröße',
    help: 'Bilder je Schritt: Mehr macht den Lauf ruhiger und gibt weniger Schritte.',
  },
  optimizer: {
    label: 'Optimierer',
    help: 'Wie aus Gradienten Schritte werden; LARS bemisst den Schritt jeder Schicht an ihren Gewichten.',
    choices: {
      sgd: { label: 'SGD mit Momentum', help: 'Passt zu den kleinen Netzen; mit einer Rate um 0,1.' },
      lars: { label: 'LARS', help: 'Die Wahl der Autoren für ResNet-18, mit einer Rate von 5,2.' },
    },
  },
  learningRate: {
    label: 'Lernrate',
    help: 'Die höchste Rate des Verlaufs: wie weit ein Schritt geht.',
  },
  schedule: {
    label: 'Verlauf der Lernrate',
    help: 'Wie die Lernrate im Lauf steigt und fällt.',
    choices: scheduleTexts,
  },
  momentum: { label: 'Momentum', help: 'Wie viel von der Richtung der letzten Schritte bleibt.' },
  weightDecay: {
    label: 'Gewichtsabnahme',
    help: 'Zieht alle Gewichte zur Null, gegen das Auswendiglernen.',
  },
  labelSmoothing: {
    label: 'Label-Glättung',
    help: 'Anteil des Ziels, der auf alle Klassen verteilt wird, gegen zu große Sicherheit.',
  },
  augment: {
    label: 'Augmentierung',
    help: 'Jedes Bild wird zufällig um bis zu 4 Pixel verschoben und gespiegelt, in jeder Epoche neu.',
  },
  seed: {
    label: 'Seed',
    help: 'Derselbe Seed gibt dieselben Gewichte, dieselbe Reihenfolge und dasselbe zufällige Weglassen.',
  },
  engine: {
    label: 'Engine',
    help: 'Welcher Code trainiert: der kompilierte Schritt oder TensorFlow.js, wie es ist (langsamer, der Maßstab).',
    choices: { compiled: { label: 'Kompilierter Schritt' }, tfjs: { label: 'TensorFlow.js' } },
  },
  precision: {
    label: 'Genauigkeit',
    help: 'Wie Aktivierungen und Filter im Speicher liegen: f16 halbiert sie und rundet auf drei Stellen; Summen bleiben f32.',
    choices: { f32: { label: 'f32' }, f16: { label: 'f16' } },
  },
};
