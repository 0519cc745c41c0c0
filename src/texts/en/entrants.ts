// The runs of a race: what they are called, and the sentence on how they stand.
export const entrants = {
  byItself: (name: string) => `${name} by itself`,
  /** A number may follow: the second that left in the same way. */
  byHand: (name: string) => `${name} by hand`,
  fromStart: (name: string) => `${name} from the start`,
  fromEpoch: (name: string, epoch: string) => `${name} from epoch ${epoch}`,
  seedOf: (seed: string, place: string, seeds: string) => `Seed ${seed}, ${place} of ${seeds}.`,
  stopped: (name: string) => `${name} stopped`,
  reached: (name: string, accuracy: string) => `${name} ${accuracy}`,
  reachedSaving: (name: string, accuracy: string, saved: string) => `${name} ${accuracy}, ${saved} saved`,
  over: (ends: string) => `The race is over. Test accuracy: ${ends}.`,
  settingUp: (networks: string) => `The images are here. ${networks} networks are being set up on the GPU.`,
  beginsWhen: 'A race begins when all images are here.',
  /** By how far the runs may be apart. */
  inRace: {
    epoch: (name: string, runs: string, state: string) => `${name}, in a race of ${runs} by epoch: ${state}`,
    samples: (name: string, runs: string, state: string) =>
      `${name}, in a race of ${runs} by samples: ${state}`,
    time: (name: string, runs: string, state: string) => `${name}, in a race of ${runs} by time: ${state}`,
  },
  /** What a listener hears at the turn of an epoch. */
  turn: {
    who: (name: string, told: string) => `${name}: ${told}`,
    done: (epoch: string, epochs: string, accuracy: string, saved: string) =>
      `Epoch ${epoch} of ${epochs} done, test accuracy ${accuracy}, ${saved} saved.`,
    next: (epoch: string, chosen: string) => `Epoch ${epoch}: ${chosen}.`,
  },
};
