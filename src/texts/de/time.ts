import type { Texts } from '../texts.ts';

export const time: Texts['time'] = {
  label: 'Zeitreise',
  slider: 'Epoche, die alle Felder zeigen',
  short: { over: 'Ende', recorded: 'Aufz.', live: 'live' },
  noEpoch: 'noch keine Epoche',
  epochOf: (epoch, epochs) => `Epoche ${epoch} von ${epochs}`,
  atNewest: { over: 'die letzte', recorded: 'aufgezeichnet', live: 'live' },
  checkpoint: (epoch) => `Checkpoint nach Epoche ${epoch}`,
  shownBefore: 'Alle Felder zeigen',
  shownEpoch: (epoch) => `Epoche ${epoch}`,
  beforeEnd: (epochs, shown) => `, ${shown} ${epochs === 1 ? 'Epoche' : 'Epochen'} vor dem Ende.`,
  beforeNow: (epochs, shown) => `, ${shown} ${epochs === 1 ? 'Epoche' : 'Epochen'} zurück.`,
  back: 'Zurück',
  forward: 'Vor',
  toEnd: 'Zum Ende',
  toNewest: 'Zur neuesten',
  toLive: 'Zu live',
  goOn: 'Von hier weiter',
  notPossible: (why) => `Nicht möglich: ${why}.`,
  goOnHere: (method, epoch) =>
    `${method} wie links eingestellt, mit dem Netz, wie es vor Epoche ${epoch} war; dieser Lauf bleibt daneben.`,
  goOnStart: (method) =>
    `${method} wie links eingestellt, von Anfang an, denn so früh gibt es keinen Checkpoint; dieser Lauf bleibt daneben.`,
  goOnEarlier: (method, after, epoch) =>
    `${method} wie links eingestellt, vom nächsten Checkpoint aus, nach Epoche ${after}, also mit Epoche ${epoch}; dieser Lauf bleibt daneben.`,
};
