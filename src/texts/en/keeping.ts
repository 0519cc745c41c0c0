// Keeping runs in this browser, and going on with them.
export const keeping = {
  storageFails: (reason: string) =>
    `This browser does not keep what was trained last (${reason}). ` +
    'Delete kept runs below, or save those worth it as files; training goes on.',
  takenOver: 'another tab of this browser has taken this run over and goes on with it',
  runName: (method: string, model: string, seed: string) => `${method}, ${model}, seed ${seed}`,
  /** Between the names of the runs of a race. */
  against: ' against ',
  importUnderWay: 'Another import is under way: wait for its end or stop it',
};
