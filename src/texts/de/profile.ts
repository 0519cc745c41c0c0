import type { Texts } from '../texts.ts';

export const profile: Texts['profile'] = {
  title: 'Zeitprofil',
  about: 'wohin die Zeit eines Trainingsschritts geht',
  step: { name: 'ein Schritt dauert', title: 'Nach der Uhr, aus dem Tempo: Alles zählt, auch das Warten' },
  encode: {
    name: 'Aufzeichnen',
    title: 'Zeit, in der JavaScript einen Schritt aufzeichnet und an die GPU gibt',
  },
  run: { name: 'Lauf', title: 'GPU-Speicher dieses Laufs: Gewichte, Aktivierungen, Gradienten, Scores' },
  shared: { name: 'Bilder, gemeinsam', title: 'GPU-Speicher der Bilder und Labels, einmal für alle Läufe' },
  noSample: 'Die erste Messung kommt nach einer Sekunde Training.',
  noKernels: (engine) =>
    `${engine} nennt seine Kernel nicht; gemessen werden Tempo, Aufzeichnen und Speicher.`,
  thisEngine: 'Diese Engine',
  noTimestamps:
    'Dieses Gerät hat keine Zeitstempel: Aufrufe werden gezählt, und die Uhr sagt, was ein ganzer Schritt dauert.',
  mean: (steps, shown) =>
    `Mittel aus ${shown} ${steps === 1 ? 'Schritt' : 'Schritten'}, einem je Sekunde, jeder Aufruf für sich aufgezeichnet: ein wenig langsamer als die übrigen.`,
  rounded:
    'Dieser Browser rundet GPU-Zeiten auf 0,1 ms, kurze Kernel brauchen daher viele Messungen; chrome://flags/#enable-webgpu-developer-features gibt genaue.',
  table: {
    caption: 'Ein Trainingsschritt nach Art der Kernel',
    kernel: 'Kernel',
    share: 'Anteil',
    timeTitle: 'GPU-Zeit eines Schritts',
    launches: 'Aufrufe',
    launchesTitle: 'Compute-Aufrufe eines Schritts',
    step: 'Schritt',
  },
  kernels: {
    gather: 'Bilder: sammeln, zuschneiden, spiegeln',
    conv: 'Faltung, vorwärts',
    norm: 'Batch-Norm-Statistik',
    block: 'Norm, ReLU, Summe, Pooling: vorwärts',
    dense: 'Dichte Schicht',
    loss: 'Verlust',
    blockBackward: 'Norm, ReLU, Summe, Pooling: rückwärts',
    filterGradient: 'Faltung, Gradient der Filter',
    inputGradient: 'Faltung, Gradient der Eingaben',
    update: 'Anpassen der Gewichte',
  },
  pace: {
    title: 'Tempo',
    unit: 'Bilder/s, über den Sekunden seit dem Öffnen',
    notYet: 'noch nicht',
    lineLater: 'Die Linie beginnt mit den nächsten Trainingsschritten.',
  },
};
