// Who leaves the spoilt images out.
export const corruption = {
  title: 'Who leaves the spoilt images out',
  unit: 'judged by the ground truth, which no method sees',
  empty: 'Here: how many of the spoilt images each run leaves out, and how many clean ones.',
  byIntent: 'No method here leaves out high losses by intent.',
  legend: 'spoilt',
  legendHelp: 'Images that were spoilt on purpose; crosses in the bars and on the images',
  over: 'over',
  scopes: { all: 'all epochs', one: 'the epoch shown' },
  epoch: (epoch: string) => `epoch ${epoch}`,
  head: {
    run: 'run',
    leftOut: 'left out of all',
    recall: 'of the spoilt (recall)',
    precision: 'spoilt among them (precision)',
    clean: 'of the clean',
  },
  chance: (share: string) => `chance ${share}`,
  ofAll: (part: string, all: string) => `${part} of ${all}`,
  nothingOut: (name: string) => `${name} left nothing out.`,
  /** `spoilt` and `clean` are shares that were left out. */
  only: (name: string, spoilt: string, clean: string) =>
    `${name} left out ${spoilt} of the spoilt images and ${clean} of the clean ones.`,
  keeps: (name: string, spoilt: string, clean: string) =>
    `${name} left out ${spoilt} of the spoilt images and ${clean} of the clean ones: it keeps spoilt images more than others.`,
  byChance: (name: string, spoilt: string, clean: string) =>
    `${name} left out ${spoilt} of the spoilt images and ${clean} of the clean ones: about as chance would.`,
  moreOften: (name: string, spoilt: string, clean: string, times: string) =>
    `${name} left out ${spoilt} of the spoilt images and ${clean} of the clean ones, ${times} times as often.`,
  reasons: {
    seta: (name: string) =>
      `${name}'s window passes over the hard groups as often as over the easy ones: wrong labels, whose losses stay high, are left out no more often than others.`,
    infobatch: (name: string) =>
      `${name} draws what it leaves out among losses below the mean: wrong labels, whose losses stay high, are mostly above it and kept.`,
    epsilonGreedy: (name: string) =>
      `${name} keeps the images with the highest losses so far: wrong labels, whose losses stay high, are the last that it leaves out.`,
    ucb: (name: string) =>
      `${name} keeps the images with the highest losses so far: wrong labels, whose losses stay high, are the last that it leaves out.`,
    static: (name: string) => `${name} draws at random: it can do no better than chance.`,
    dynamic: (name: string) => `${name} draws at random: it can do no better than chance.`,
  },
};
