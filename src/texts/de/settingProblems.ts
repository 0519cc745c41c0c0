import type { Texts } from '../texts.ts';

export const settingProblems: Texts['settingProblems'] = {
  limits: {
    onOff: (label, got) => `${label} ist an oder aus, nicht ${got}`,
    oneOf: (label, allowed, got) => `${label}: eines von ${allowed}, nicht ${got}`,
    outside: (label, min, max, got) => `${label}: ${min} bis ${max}, nicht ${got}`,
    notWhole: (label, min, max, got) => `${label}: ${min} bis ${max} in ganzen Zahlen, nicht ${got}`,
  },
  unknown: {
    data: (id, known) => `kein Datensatz heißt „${id}“; es gibt ${known}`,
    model: (id, known) => `kein Modell heißt „${id}“; es gibt ${known}`,
    method: (id, known) => `keine Methode heißt „${id}“; es gibt ${known}`,
  },
  sgdDiverges: (rate) =>
    `SGD divergiert bei ${rate} wahrscheinlich; etwa 0,1 passt, 5,2 ist die Rate der Autoren für LARS`,
  larsHardlyMoves: (rate) => `LARS bewegt sich bei ${rate} kaum; die Rate der Autoren ist 5,2`,
  tooFewImages: (data, there, got) => `${data} hat ${there} Trainingsbilder, nicht ${got}`,
  f16OfCompiledStep: 'TensorFlow.js trainiert in f32; f16 gibt es nur im kompilierten Schritt',
  batchTooLarge: (batch, images) =>
    `ein Batch von ${batch} braucht ebenso viele Trainingsbilder, es gibt ${images}`,
  spoilt: (count, all) =>
    `${count} der ${all} Trainingsbilder sind absichtlich verfälscht; Testbilder bleiben, wie sie sind`,
  otherImages: (field, first, got) =>
    `alle Läufe eines Wettlaufs teilen sich dieselben Bilder: ${field} ist beim ersten ${first}, hier ${got}`,
  cost: {
    note: (about) =>
      `${about.model} mit Batch ${about.batch}: ${about.parameters} Parameter, ${about.atLeast ? 'mindestens' : 'etwa'} ` +
      `${about.bytes} auf der GPU; braucht ${about.flop} je Schritt, ` +
      `etwa ${about.time} je Epoche über alle Bilder bei ${about.measured ? 'gemessenen' : 'angenommenen'} ${about.rate}/s`,
    tooLargeSmallerBatch: (model, batch, needed, limit, fitting) =>
      `${model} mit Batch ${batch} braucht einen Puffer von ${needed}, diese GPU erlaubt ${limit}; ein Batch von ${fitting} würde passen`,
    tooLargeSmallerNet: (model, batch, needed, limit) =>
      `${model} mit Batch ${batch} braucht einen Puffer von ${needed}, diese GPU erlaubt ${limit}; nehmen Sie ein kleineres Netz`,
    bytes: 'Byte',
    millions: (count) => `${count} Mio.`,
  },
  selection: {
    tooFewForGroups: (groups, kept) =>
      `k-Means: ${groups} Gruppen brauchen nach dem zufälligen Weglassen mehr als ${groups} Bilder, es sind ${kept}; verringern Sie die Gruppen oder das zufällige Weglassen`,
    emptyWindow: (groups, scale) =>
      `${groups} Gruppen x ${scale} ergibt gerundet ein Fenster von 0, es würde nichts trainiert; vergrößern Sie die Fensterbreite oder die Zahl der Gruppen`,
    wholeWindow: (groups, scale) =>
      `${groups} Gruppen x ${scale} ergibt gerundet ein Fenster von ${groups}, also alle: Es gleitet nie`,
    oneGroup: 'Über eine einzige Gruppe kann nichts gleiten: Das ist allein zufälliges Weglassen',
    wellLearnedKept: (ratio) =>
      `Mindestens 10 % der gut gelernten Bilder bleiben, wie im Code der Autoren: ${ratio} wirkt wie 0,9`,
    nothingKept: (ratio, samples) =>
      `Ein Auslassanteil von ${ratio} lässt keines der ${samples} Bilder übrig; verringern Sie ihn`,
  },
  saving: {
    evenGroups: (percent) =>
      `${percent} % der gruppierten Bilder im Fenster stehen, als wären alle Gruppen gleich groß`,
    finishedGroups: (percent) =>
      `${percent} % der gruppierten Bilder im Fenster stehen, wie im beendeten Lauf`,
    usualMean: (percent) => `${percent} % der Bilder unter dem mittleren Verlust liegen`,
    finishedMean: (percent) =>
      `${percent} % der Bilder unter dem mittleren Verlust liegen, wie im beendeten Lauf`,
    prunesNothing: (method) => `${method} lässt nichts aus`,
    outOfReach: (method, least, most, epochs, target) =>
      `${method} spart mit seinen übrigen Einstellungen ${least} bis ${most} von ${epochs} Epochen, nicht ${target}`,
  },
};
