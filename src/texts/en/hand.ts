// The window: where it stands, and what a hand does with it.
export const hand = {
  /** Within sentences; so are the places. */
  group: (group: string) => `group ${group}`,
  groups: (first: string, last: string) => `groups ${first} to ${last}`,
  /** Stands behind a comma, after the groups. */
  places: {
    only: 'its only position',
    easiest: 'the easiest',
    easy: 'towards the easy end',
    middle: 'the middle',
    hard: 'towards the hard end',
    hardest: 'the hardest',
  },
  /** Over the bracket, about 260 pixels. */
  bracket: {
    draft: (groups: string, images: string) => `${groups}: ${images} images`,
    ordered: (epoch: string, groups: string) => `from epoch ${epoch} on: ${groups}`,
    held: (groups: string, place: string) => `held by hand: ${groups}, ${place}`,
    free: (groups: string, place: string) => `window: ${groups}, ${place}`,
  },
  cannot: (why: string) => `The window cannot be held: ${why}`,
  grips: { whole: 'Window', from: 'Window, easy end', to: 'Window, hard end' },
  dragWhole: 'Drag to hold the window yourself; the run goes on by itself beside yours',
  dragEnd: 'Drag to make the window wider or narrower',
  youHold: (groups: string) => `You hold the window on ${groups}.`,
  youHeld: (groups: string) => `You held the window on ${groups}.`,
  isLetGo: 'The window is let go: it slides by itself again.',
  letGo: 'Let go',
  letGoHelp: 'From the next epoch on it slides by itself',
  show: (run: string) => `Show ${run}`,
  fork: {
    tooEarly: (epoch: string) =>
      `Both go on from the same network, as it was before epoch ${epoch}; they are compared as soon as both have tested that epoch.`,
    soFar: (epoch: string, accuracy: string, since: string, images: string, work: string) =>
      `After epoch ${epoch} ${accuracy}; since epoch ${since} it trained ${images} images, ${work}.`,
    has: (run: string, accuracy: string) => `${run} has ${accuracy} test accuracy`,
    hasSame: (run: string, accuracy: string, origin: string) =>
      `${run} has ${accuracy} test accuracy, the same as ${origin}`,
    hasMore: (run: string, accuracy: string, points: string, origin: string, images: string, all: string) =>
      `${run} has ${accuracy} test accuracy, ${points} points better than ${origin} (${images} of ${all} test images)`,
    hasLess: (run: string, accuracy: string, points: string, origin: string, images: string, all: string) =>
      `${run} has ${accuracy} test accuracy, ${points} points worse than ${origin} (${images} of ${all} test images)`,
    asMany: (origin: string) => `as many as ${origin}`,
    fewer: (images: string, origin: string, share: string) => `${images} fewer than ${origin} (${share})`,
    more: (images: string, origin: string, share: string) => `${images} more than ${origin} (${share})`,
  },
};
