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
    notTold: 'Storage used: this browser does not tell.',
    /** Before the amount. */
    used: 'Storage used:',
    checkpoints: (size: string) => `, ${size} of it checkpoints of kept runs, the rest mostly images`,
    online: ', so that the next visit loads nothing and goes on.',
    offline: ', so that the next visit loads nothing, goes on and works offline.',
    clear: 'Clear',
    ask: (size: string) =>
      `Delete the kept images (${size})? The next visit loads them again; kept runs stay.`,
    askOwn: (size: string) =>
      `Delete the kept images (${size})? The next visit loads them again, archives of your own excepted; kept runs stay.`,
    delete: 'Delete',
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
