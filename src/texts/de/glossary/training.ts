import type { trainingTerms as english } from '../../en/glossary/training.ts';
import type { Texts } from '../../texts.ts';

export const trainingTerms: Pick<Texts['glossary'], keyof typeof english> = {
  epoch: {
    name: 'Epoche',
    says: 'Eine Runde des Trainings: Jedes ausgewählte Bild wird einmal verwendet, dann wird das Netz getestet.',
  },
  step: {
    name: 'Schritt',
    says: 'Eine Änderung der Gewichte, berechnet aus einem Batch von Bildern.',
  },
  batch: {
    name: 'Batch',
    says: 'Die Bilder, deren Verluste für einen Schritt gemittelt werden.',
  },
  imagesPerSecond: {
    name: 'Bilder pro Sekunde',
    says: 'Wie viele Trainingsbilder in jeder Sekunde durch das Netz gehen, vorwärts und rückwärts.',
  },
  trainLoss: {
    name: 'Trainingsverlust',
    says: 'Der mittlere Verlust der Bilder, die in einer Epoche trainiert wurden; er sagt also auch, welche Bilder das waren.',
  },
  trainAccuracy: {
    name: 'Trainingsgenauigkeit',
    says: 'Der Anteil der in einer Epoche trainierten Bilder, deren Label der erste Tipp des Netzes war.',
  },
  testAccuracy: {
    name: 'Testgenauigkeit',
    says: 'Der Anteil der nie trainierten Testbilder, deren Label der erste Tipp des Netzes ist.',
  },
  testLoss: {
    name: 'Testverlust',
    says: 'Der mittlere Verlust der Testbilder, die nie trainiert werden.',
  },
  learningRate: {
    name: 'Lernrate',
    says: 'Wie weit ein Schritt die Gewichte bewegt; ihr Verlauf lässt sie über den Lauf steigen und sinken.',
  },
  schedule: {
    name: 'Verlauf der Lernrate',
    says: 'Der Plan, nach dem sich die Lernrate über den Lauf ändert.',
  },
  optimizer: {
    name: 'Optimierer',
    says: 'Die Regel, die aus Gradienten Schritte macht.',
  },
  momentum: {
    name: 'Momentum',
    says: 'Ein Schritt behält diesen Anteil der Richtung, die die Schritte vor ihm hatten.',
    letters: 'g: Gradient, v: Geschwindigkeit, \u03b2: Momentum, \u03b7: Lernrate, w: Gewichte',
  },
  weightDecay: {
    name: 'Gewichtsabnahme',
    says: 'Jeder Schritt zieht die Gewichte auch ein wenig in Richtung null; englisch „weight decay“.',
    letters: 'g: Gradient, \u03bb: Gewichtsabnahme, w: Gewichte',
  },
  labelSmoothing: {
    name: 'Label-Glättung',
    says: 'Ein Teil des Ziels geht an alle Klassen gleichermaßen, sodass vom Netz nie völlige Sicherheit verlangt wird.',
    letters: 's: Label-Glättung',
  },
  augmentation: {
    name: 'Augmentierung',
    says: 'Bei jedem Training wird ein Bild zufällig verschoben und gespiegelt, sodass es nie ganz gleich aussieht.',
  },
  corruption: {
    name: 'Verfälschte Bilder',
    says: 'Trainingsbilder, die absichtlich ein falsches Label bekommen, durch eine Kopie ersetzt, unscharf oder leer gemacht werden, damit man beurteilen kann, welche davon eine Methode auslässt; Testbilder betrifft das nie.',
  },
  labelNoise: {
    name: 'Falsche Labels',
    says: 'Trainingsbilder, deren Label absichtlich falsch ist: Dem Netz wird gesagt, eine Katze sei ein Schiff, und sein Verlust bei ihnen bleibt hoch.',
  },
  seed: {
    name: 'Seed',
    says: 'Die Zahl, aus der aller Zufall eines Laufs entsteht: Derselbe Seed wiederholt den Lauf auf derselben Art von Gerät.',
  },
  engine: {
    name: 'Engine',
    says: 'Der Code, der trainiert: der eigene kompilierte Schritt dieses Projekts oder, als Maßstab, TensorFlow.js.',
  },
  precision: {
    name: 'Genauigkeit der Zahlen',
    says: 'Das Zahlenformat, in dem Aktivierungen und Filter gespeichert werden: 32 oder 16 Bit.',
  },
  network: {
    name: 'Netz',
    says: 'Die Funktion, die gelernt wird: Schichten von Gewichten, die aus einem Bild eine Wahrscheinlichkeit für jede Klasse machen.',
  },
  weights: {
    name: 'Gewichte',
    says: 'Die Zahlen im Inneren des Netzes, die das Training verändert.',
  },
  channels: {
    name: 'Kanäle',
    says: 'Nach wie vielen verschiedenen Mustern eine Schicht sucht; mehr davon lernen mehr und brauchen länger.',
  },
  dataSet: {
    name: 'Datensatz',
    says: 'Die Bilder mit ihren Labels: CIFAR-10 hat zehn Klassen, 32 mal 32 Pixel je Bild, 50.000 Bilder zum Trainieren und 10.000 zum Testen.',
  },
  trainCount: {
    name: 'Trainingsbilder',
    says: 'Die Bilder, aus denen das Netz lernen darf; eine Methode lässt in jeder Epoche einige von ihnen aus.',
  },
  testCount: {
    name: 'Testbilder',
    says: 'Bilder, die nie trainiert werden und nur messen, was gelernt wurde.',
  },
  redundancy: {
    name: 'Redundanz',
    says: 'Viele Bilder lehren fast dasselbe, sodass es wenig kostet, einige in einer Epoche auszulassen.',
  },
  gradient: {
    name: 'Gradient',
    says: 'Die Richtung, in die sich die Gewichte bewegen müssten, damit der Verlust am schnellsten steigt; ein Schritt geht ihr entgegen.',
    letters:
      'das Mittel über einen zufälligen Teil S stimmt im Durchschnitt; g: Gradient eines Bildes, N: alle Bilder',
  },
};
