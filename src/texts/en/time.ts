// Time travel: the slider under all panels, and the way on from where it stands.
export const time = {
  label: 'Time travel',
  slider: 'Epoch shown by all panels',
  /** Beside the slider, at the newest epoch: room for five letters. */
  short: { over: 'end', recorded: 'rec.', live: 'live' },
  noEpoch: 'no epoch yet',
  epochOf: (epoch: string, epochs: string) => `epoch ${epoch} of ${epochs}`,
  atNewest: { over: 'the last', recorded: 'recorded', live: 'live' },
  checkpoint: (epoch: string) => `checkpoint after epoch ${epoch}`,
  /** 'All panels show epoch 3, 5 epochs back.' with the epoch in bold. */
  shownBefore: 'All panels show',
  shownEpoch: (epoch: string) => `epoch ${epoch}`,
  beforeEnd: (epochs: number, shown: string) =>
    `, ${shown} ${epochs === 1 ? 'epoch' : 'epochs'} before the end.`,
  beforeNow: (epochs: number, shown: string) => `, ${shown} ${epochs === 1 ? 'epoch' : 'epochs'} back.`,
  back: 'Back',
  forward: 'Forward',
  toEnd: 'To the end',
  toNewest: 'To the newest',
  toLive: 'To live',
  goOn: 'Go on from here',
  notPossible: (why: string) => `Not possible: ${why}.`,
  /** What going on from here will do. */
  goOnHere: (method: string, epoch: string) =>
    `${method} as set on the left, from the network as it was before epoch ${epoch}; this run stays beside it.`,
  goOnStart: (method: string) =>
    `${method} as set on the left, from the start, because no checkpoint from so early is kept; this run stays beside it.`,
  goOnEarlier: (method: string, after: string, epoch: string) =>
    `${method} as set on the left, from the nearest checkpoint, after epoch ${after}, so with epoch ${epoch}; this run stays beside it.`,
};
