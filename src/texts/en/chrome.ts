// The frame of the page: bars, footer, presentation, what is dropped on it; and words that many parts share.
export const chrome = {
  settings: 'Settings',
  mainActions: 'Main actions',
  language: 'Language',
  languageFailed: 'This language could not be loaded; go online and choose it again',
  close: 'Close',
  ok: 'OK',
  /** Between the last two things of a list. */
  and: ' and ',
  or: ' or ',
  copied: 'Copied',
  copyForbidden: 'The browser forbids it',
  drop: {
    anywhere: 'Drop it anywhere.',
    what: (archives: string) =>
      `${archives}, or the files in it; a run saved as a .setarun file. Training goes on.`,
  },
  present: {
    enter: 'Present',
    enterTitle: 'Present: large type for a projector (P)',
    heading: 'SeTa Playground, presentation',
    leave: 'Leave',
    leaveTitle: 'Back to the page (Escape)',
  },
  storage: {
    notKnown: 'Storage used: not known yet.',
    /** Before the amounts. */
    used: 'Storage used:',
    parts: (images: string, runs: string) =>
      `images ${images}, checkpoints and histories of kept runs ${runs}, then their curves and the page itself`,
    ofWhole: (whole: string, parts: string) => `${whole} (${parts})`,
    wholeNotTold: (parts: string) => `${parts} (this browser does not tell the whole)`,
    online: ', so that the next visit loads nothing and goes on.',
    offline: ', so that the next visit loads nothing, goes on and works offline.',
    clear: 'Clear',
    ask: (size: string) => `Delete the kept images (${size})? The next visit loads them again.`,
    askOwn: (size: string) =>
      `Delete the kept images (${size})? The next visit loads them again, archives of your own excepted.`,
    askRuns: (runs: number, shown: string) =>
      runs === 1
        ? 'Or everything: also the kept run that is not open, with all that belongs to it? A race that is open stays and goes on.'
        : `Or everything: also the ${shown} kept runs that are not open, pinned ones too, with all that belongs to them? A race that is open stays and goes on.`,
    deleteImages: 'Delete images',
    deleteAll: 'Delete everything',
    keep: 'Keep',
  },
  /** Names of keys, then what they do. */
  keys: {
    space: 'Space',
    shift: 'Shift',
    play: 'play or pause',
    epoch: 'an epoch',
    batch: 'a batch',
    restart: 'restart',
    present: 'present',
  },
};
