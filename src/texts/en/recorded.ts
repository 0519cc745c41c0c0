// Recorded runs: what is said about them while they are shown.
export const recorded = {
  label: 'Recorded runs',
  mark: 'Recorded',
  behind: 'The live run goes on behind it.',
  takesOver: 'Your own run takes over as soon as its images are here.',
  takesOverLoaded: (loaded: string, all: string) =>
    `Your own run takes over as soon as its images are here (${loaded} of ${all} loaded).`,
  nothingTrained: 'Nothing can be trained here: this browser offers no GPU.',
  leftOut: (problem: string) => `Left out: ${problem}.`,
  race: 'Recorded race',
  toLive: 'Go to the live run',
  /** Before the buttons in the footer. */
  links: 'Recorded runs:',
  settings: {
    label: 'Configuration of the recorded run',
    head: 'Configuration',
    help: 'of the recorded run in focus; it cannot be changed here.',
  },
  what: (methods: string, model: string, images: string, data: string, epochs: string, seed: string) =>
    `${methods}: ${model}, ${images} images of ${data}, ${epochs} epochs, seed ${seed}`,
  where: (adapters: string, dates: string) => `on ${adapters}, ${dates}`,
  unnamedAdapter: 'an unnamed adapter',
  onCpu: (adapter: string) => `${adapter}, on the CPU`,
  raceOf: (model: string, data: string, images: string, epochs: string, seed: string, runs: string) =>
    `${model}, ${data}, ${images} images, ${epochs} epochs, seed ${seed} (${runs})`,
  runs: (runs: string) => `${runs} runs`,
};
