import type { Texts } from '../texts.ts';

export const hand: Texts['hand'] = {
  group: (group) => `Gruppe ${group}`,
  groups: (first, last) => `Gruppen ${first} bis ${last}`,
  places: {
    only: 'seine einzige Stellung',
    easiest: 'die leichtesten',
    easy: 'eher leichte',
    middle: 'mittlere',
    hard: 'eher schwere',
    hardest: 'die schwersten',
  },
  bracket: {
    draft: (groups, images) => `${groups}: ${images} Bilder`,
    ordered: (epoch, groups) => `ab Epoche ${epoch}: ${groups}`,
    held: (groups, place) => `von Hand: ${groups}, ${place}`,
    free: (groups, place) => `Fenster: ${groups}, ${place}`,
  },
  cannot: (why) => `Das Fenster lässt sich nicht festhalten: ${why}`,
  grips: { whole: 'Fenster', from: 'Fenster, leichtes Ende', to: 'Fenster, schweres Ende' },
  dragWhole: 'Ziehen, um das Fenster selbst zu halten; daneben geht der Lauf von selbst weiter',
  dragEnd: 'Ziehen, um das Fenster breiter oder schmaler zu machen',
  youHold: (groups) => `Sie halten das Fenster auf ${groups}.`,
  youHeld: (groups) => `Sie hielten das Fenster auf ${groups}.`,
  isLetGo: 'Das Fenster ist losgelassen: Es gleitet wieder von selbst.',
  letGo: 'Loslassen',
  letGoHelp: 'Ab der nächsten Epoche gleitet es von selbst',
  show: (run) => `${run} zeigen`,
  fork: {
    tooEarly: (epoch) =>
      `Beide gehen vom selben Netz aus, wie es vor Epoche ${epoch} war; verglichen werden sie, sobald beide diese Epoche getestet haben.`,
    soFar: (epoch, accuracy, since, images, work) =>
      `Nach Epoche ${epoch}: ${accuracy}; seit Epoche ${since} hat dieser Lauf ${images} Bilder trainiert, ${work}.`,
    has: (run, accuracy) => `${run} hat ${accuracy} Testgenauigkeit`,
    hasSame: (run, accuracy, origin) => `${run} hat ${accuracy} Testgenauigkeit, so viel wie ${origin}`,
    hasMore: (run, accuracy, points, origin, images, all) =>
      `${run} hat ${accuracy} Testgenauigkeit, ${points} Prozentpunkte mehr als ${origin} (${images} von ${all} Testbildern)`,
    hasLess: (run, accuracy, points, origin, images, all) =>
      `${run} hat ${accuracy} Testgenauigkeit, ${points} Prozentpunkte weniger als ${origin} (${images} von ${all} Testbildern)`,
    asMany: (origin) => `so viele wie ${origin}`,
    fewer: (images, origin, share) => `${images} weniger als ${origin} (${share})`,
    more: (images, origin, share) => `${images} mehr als ${origin} (${share})`,
  },
};
