// The oscillation lens: the loss folded by the window's phase, and its spectrum.
export const oscillation = {
  title: 'Oscillation',
  about: "the training loss folded by the window's phase, and its spectrum",
  noWindow:
    'No run has a window with more than one position yet: there is a spectrum, and no phase to fold by.',
  fold: {
    title: "Folded by the window's phase",
    unit: 'training loss less its trend, nats; dots: epochs, line: their mean',
    name: (runs: string) => `Training loss of ${runs} runs by phase of the window`,
    /** Under the axis; `period` is its last position. */
    easyFirst: (period: string) => `window position: 1 on the easiest groups, ${period} on the hardest`,
    hardFirst: (period: string) => `window position: 1 on the hardest groups, ${period} on the easiest`,
    easyFirstTurning: "epoch within the window's period; 1 on the easiest groups",
    hardFirstTurning: "epoch within the window's period; 1 on the hardest groups",
  },
  spectrum: {
    title: 'Spectrum',
    unit: 'amplitude of the swing, nats',
    name: (runs: string) => `Spectrum of the training loss of ${runs} runs`,
    axis: 'period in epochs',
    expected: (period: string) => `expected ${period}`,
  },
  period: {
    fallBack: (name: string, positions: string, period: string) =>
      `${name}'s window has ${positions} positions and falls back after the last: the loss should repeat every ${period} epochs.`,
    continuous: (name: string, positions: string, period: string) =>
      `${name}'s window has ${positions} positions and turns round at both ends: the loss should repeat every ${period} epochs, 2 \u00D7 (${positions} \u2212 1).`,
  },
  lacks: {
    periods: (period: string) => `two periods of ${period}, and at least 8`,
    least: 'at least 8',
    head: (needed: string, why: string, there: string) =>
      `The lens needs ${needed} epochs between the first and the annealing (${why}); there are ${there} so far.`,
    tooFew: (epochs: string) => `These runs will have ${epochs}: set more epochs.`,
    tooFewForPeriod: (epochs: string) =>
      `These runs will have ${epochs}: set more epochs, or fewer groups or a wider window for a shorter period.`,
  },
  swing: {
    peak: (period: string, amplitude: string) => `highest peak at ${period} epochs, ${amplitude} nats`,
    noPeak: 'no peak',
    alone: (name: string, peak: string) => `${name}: ${peak}.`,
    more: (name: string, explained: string, chance: string, peak: string) =>
      `${name}: the phase explains ${explained} of the swing, more than shuffled epochs would (up to ${chance}); ${peak}.`,
    noMore: (name: string, explained: string, chance: string, peak: string) =>
      `${name}: the phase explains ${explained} of the swing, no more than shuffled epochs would (up to ${chance}); ${peak}.`,
  },
};
