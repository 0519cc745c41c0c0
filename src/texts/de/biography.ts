import type { Texts } from '../texts.ts';

export const biography: Texts['biography'] = {
  image: 'Bild',
  number: (number) => `Bild Nr. ${number}`,
  lossTitle: 'Verlust bei jeder Auswahl',
  lossUnit: 'Nat',
  chart: (epochs) => `Verlust des Bildes über ${epochs} Epochen`,
  key: { trained: 'trainiert', left: 'ausgelassen', dropped: 'zufällig weggelassen' },
  recordedGaps:
    'Ein aufgezeichneter Lauf bewahrt kein Netz und nicht jeden Verlust: Was fehlt, sind die Lücken.',
  nearest: {
    title: 'Ähnlichster Verlust',
    unit: 'bei der neuesten Auswahl',
    image: 'Bild',
    ofClass: (label) => `Klasse ${label}`,
    one: (name, number, loss) => `${name}, Nr. ${number}, Verlust ${loss}`,
    spoiltOne: (name, number, loss, kind) => `${name}, Nr. ${number}, Verlust ${loss}, verfälscht: ${kind}`,
  },
  prediction: {
    title: 'Vorhersage jetzt',
    again: 'Neu ansehen',
    beforeFirst: (loss) => `vor dem ersten Schritt; Verlust ${loss}`,
    afterEpoch: (epoch, loss) => `nach Epoche ${epoch}; Verlust ${loss}`,
    afterStep: (step, steps, epoch, loss) =>
      `nach Schritt ${step} von ${steps} in Epoche ${epoch}; Verlust ${loss}`,
    label: 'Label',
    givenLabel: 'vergebenes Label',
    trueLabel: 'wahres Label',
  },
  spoilt: {
    onPurpose: (kind) => `Absichtlich verfälscht: ${kind}`,
    trulyBefore: ', in Wahrheit ',
    trulyAfter: '.',
    copyBefore: ' von ',
    copyAfter: '.',
    number: (number) => `Nr. ${number}`,
  },
  kinds: { mislabelled: 'falsches Label', duplicate: 'Duplikat', blurred: 'unscharf', blank: 'leer' },
  epochs: (written, epochs) => `${written} ${epochs === 1 ? 'Epoche' : 'Epochen'}`,
  step: {
    head: (epoch, loss, age) => `Epoche ${epoch}: Verlust ${loss} (${age})`,
    notKept: (epoch, age) => `Epoche ${epoch}: Verlust nicht aufbewahrt (${age})`,
    trained: 'trainiert',
    left: 'ausgelassen',
  },
  age: {
    unknown: 'Alter unbekannt',
    never: 'noch nie trainiert',
    fresh: 'frisch aus der Epoche davor',
    old: (written, epochs) => `${written} ${epochs === 1 ? 'Epoche' : 'Epochen'} alt`,
  },
  sum: {
    unknown: 'Welche Epochen es trainiert haben, ist nicht bekannt.',
    always: (trained, all) => `Trainiert: ${trained} von ${all}, nie ausgelassen.`,
    paused: (trained, all, pause) => `Trainiert: ${trained} von ${all}; längste Pause ${pause}.`,
    stale: (age) => `Die neueste Auswahl richtete sich nach einem Score, der ${age} alt war.`,
  },
};
