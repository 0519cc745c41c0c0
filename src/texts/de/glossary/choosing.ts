import type { choosingTerms as english } from '../../en/glossary/choosing.ts';
import type { Texts } from '../../texts.ts';

export const choosingTerms: Pick<Texts['glossary'], keyof typeof english> = {
  loss: {
    name: 'Verlust',
    says: 'Wie sehr das Label eines Bildes das Netz überrascht hat: 0 ist keine Überraschung, mehr ist schwerer.',
    letters:
      'p: Wahrscheinlichkeit, die das Netz dem richtigen Label gegeben hat; ln: natürlicher Logarithmus',
  },
  label: {
    name: 'Label',
    says: 'Die Klasse, die Menschen dem Bild gegeben haben, etwa Katze oder Schiff; das Netz lernt, sie vorherzusagen.',
  },
  nats: {
    name: 'Nat',
    says: 'Die Einheit eines Verlusts, der mit dem natürlichen Logarithmus berechnet ist; 1 Nat sind etwa 1,44 Bit.',
  },
  lossHistogram: {
    name: 'Verluste aller Bilder',
    says: 'Wie viele Bilder welchen Verlust haben, links die leichten, rechts die schweren.',
  },
  images: {
    name: 'Bilder',
    says: 'Einige echte Trainingsbilder jeder Gruppe, jedes unter dem Verlust, den es hat.',
  },
  group: {
    name: 'Gruppe',
    says: 'Bilder mit ähnlichem Verlust, gefunden von k-Means; Gruppe 1 ist die leichteste.',
  },
  kMeans: {
    name: 'k-Means',
    says: 'Zerlegt die sortierten Verluste so in k Gruppen, dass die Verluste innerhalb jeder Gruppe dicht beieinanderliegen.',
    letters: 'die Summe, die k-Means klein macht; C: eine Gruppe, c: ihr Zentroid, \u2113: ein Verlust',
  },
  centroid: {
    name: 'Zentroid',
    says: 'Der mittlere Verlust der Bilder einer Gruppe.',
    letters: 'C: die Bilder von Gruppe j, \u2113: ihre Verluste',
  },
  wcss: {
    name: 'Quadratsumme innerhalb der Gruppen',
    says: 'Wie weit die Verluste von den Zentroiden ihrer Gruppen entfernt liegen, quadriert und summiert: Weniger heißt engere Gruppen.',
    letters: 'C: eine Gruppe, c: ihr Zentroid, \u2113: ein Verlust',
  },
  window: {
    name: 'Fenster',
    says: 'Die benachbarten Gruppen, mit denen eine Epoche trainiert; es rückt mit jeder Epoche um eine Gruppe weiter und fällt am Ende auf die leichtesten zurück.',
    letters: 't: Zahl der früheren Auswahlrunden, k: Gruppen, m: Gruppen im Fenster',
  },
  windowScale: {
    name: 'Fensterbreite',
    says: 'Der Anteil der Gruppen, den das Fenster umfasst, auf ganze Gruppen gerundet.',
    letters: 'k: Gruppen, \u03b1: Fensterbreite; halbe werden zum geraden Nachbarn gerundet',
  },
  sweep: {
    name: 'Durchlauf',
    says: 'Ein Weg des Fensters von den leichtesten Gruppen zu den schwersten; die feinen Striche markieren, wo es zurückfällt.',
    letters: 'p: Epochen eines Durchlaufs, k: Gruppen, m: Gruppen im Fenster',
  },
  windowMotion: {
    name: 'Bewegung des Fensters',
    says: 'Was das Fenster bei den schwersten Gruppen tut: auf die leichtesten zurückfallen oder umkehren.',
  },
  groupOrder: {
    name: 'Reihenfolge der Gruppen',
    says: 'Ob das Fenster von leicht nach schwer gleitet, wie bei SeTa, oder von schwer nach leicht.',
  },
  randomDrop: {
    name: 'Zufälliges Weglassen',
    says: 'Der Anteil der Bilder, die der Zufall weglässt, egal welchen Verlust sie haben, bevor Gruppen gebildet werden.',
    letters: 'r: Anteil, der weggelassen wird, N: Bilder; auf eine ganze Zahl abgerundet',
  },
  fixedDrop: {
    name: 'Festes Weglassen',
    says: 'Wer weggelassen wird, wird einmal gezogen und gilt für den ganzen Lauf, sodass manche Bilder nie trainiert werden.',
  },
  pruning: {
    name: 'Data Pruning',
    says: 'Eine Epoche mit weniger Bildern trainieren, als es gibt; eine Methode bestimmt, mit welchen.',
  },
  pruneRatio: {
    name: 'Auslassanteil',
    says: 'Der Anteil, den eine Methode von den Bildern auslässt, die sie auslassen darf; welche das sind, hängt von der Methode ab.',
  },
  pruneCall: {
    name: 'Auswahlrunde',
    says: 'Eine Auswahl nach dem Verlust; die erste Runde eines Laufs kennt keine Verluste und nimmt alle Gruppen.',
  },
  selection: {
    name: 'Auswahl',
    says: 'Mit welchen Bildern die kommende Epoche trainiert; sie wird auf der GPU getroffen, bevor die Epoche beginnt.',
  },
  anneal: {
    name: 'Ausklang',
    says: 'In den letzten Epochen, beim Annealing, wird nicht mehr nach dem Verlust ausgewählt, damit leichte und schwere Bilder in ihrem wahren Verhältnis vorkommen.',
    letters: 'e: Epoche, ab 0 gezählt, E: Epochen, \u03b4: Beginn des Ausklangs',
  },
  partialAnneal: {
    name: 'Partieller Ausklang',
    says: 'SeTa lässt auch im Ausklang weiter seinen zufälligen Anteil weg; ein voller Ausklang trainiert mit allen Bildern.',
  },
  staleScore: {
    name: 'Veralteter Score',
    says: 'Der Verlust eines Bildes, das länger nicht trainiert wurde: Er stammt vom letzten Mal und stimmt vielleicht nicht mehr.',
  },
  savedRatio: {
    name: 'Ersparnis',
    says: 'Der Anteil der Trainingsarbeit, der ausgelassen wurde, über alle bisherigen Epochen.',
    letters: 'S: in Epoche e trainierte Bilder, N: vorhandene Bilder',
  },
};
