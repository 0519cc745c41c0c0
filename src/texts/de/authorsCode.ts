import type { Texts } from '../texts.ts';

export const authorsCode: Texts['authorsCode'] = {
  otherData: (data) => `Er liest CIFAR-10 und CIFAR-100, nicht ${data}.`,
  cannot: {
    hardToEasy:
      'Der Code der Autoren kann Bilder nicht so auswählen: Sein Fenster gleitet immer von leicht nach schwer.',
    continuous: 'Der Code der Autoren kann Bilder nicht so auswählen: Sein Fenster fällt immer zurück.',
    fullAnneal:
      'Der Code der Autoren kann Bilder nicht so auswählen: Auch beim Ausklang lässt er immer den zufälligen Anteil weg.',
    fixedDrop:
      'Der Code der Autoren kann Bilder nicht so auswählen: Er zieht das zufällige Weglassen in jeder Epoche neu.',
    mostDropped:
      'Der Code der Autoren kann Bilder nicht so auswählen: Er lässt nie mehr als 90 % zufällig weg.',
    otherMethod:
      'Der Code der Autoren kann Bilder nicht so auswählen: Er hat nur Static, InfoBatch und SeTa.',
  },
  weightsReset:
    'Seine Gewichtungen werden für den Ausklang zurückgesetzt, weil Epochen x delta eine ganze Zahl ist.',
  weightsStay: 'Seine letzten Gewichtungen bleiben beim Ausklang, weil Epochen x delta keine ganze Zahl ist.',
  staticFirst: 'Static behält die ersten Bilder des Datensatzes, keine zufälligen.',
  dynamicIsSeta: '„Dynamisch zufällig“ ist dort SeTa mit einer Gruppe.',
  fullIsInfoBatch:
    'Volles Training ist hier InfoBatch mit ratio 0: Ohne --use_info_batch trainiert das Skript zwar auch alles, aber seine letzten Zeilen fragen nach einer Zahl, die nur ein ausgedünnter Datensatz hat.',
  otherModel: (model) =>
    `Er hat kein ${model}: Der Befehl trainiert ResNet-18 (ResNet-50 und -101 gibt es dort auch).`,
  otherWidth: (width) => `Sein ResNet-18 hat eine Breite von 64, das dieses Laufs ${width}.`,
  allImages: 'Er trainiert immer alle 50.000 Bilder.',
  hundredOutputs: 'Seine Netze haben auch für CIFAR-10 100 Ausgänge; 90 bleiben ungenutzt.',
  otherSchedule:
    'Sein Verlauf der Lernrate ist OneCycle, in jeder Epoche neu verankert, mit einem Momentum zwischen 0,85 und 0,95; hier: Verlauf „OneCycle, Schritte der Autoren“.',
  augments: 'Er spiegelt und verschiebt die Bilder immer.',
  spoilsNothing:
    'Er verfälscht keine Bilder: Falsche Labels, Duplikate, unscharfe und leere Bilder fallen weg.',
  otherF16:
    'Sein --fp16 ist die gemischte Genauigkeit von PyTorch, etwas anderes als f16 hier; es fällt weg.',
  noSeed: (seed) => `Er hat kein Argument für einen Seed (hier ${seed}): Jeder Start hat andere Gewichte.`,
};
