import type { Texts } from '../texts.ts';

export const recorded: Texts['recorded'] = {
  label: 'Aufgezeichnete Läufe',
  mark: 'Aufgezeichnet',
  behind: 'Der eigene Lauf geht dahinter weiter.',
  takesOver: 'Ihr eigener Lauf erscheint, sobald seine Bilder da sind.',
  takesOverLoaded: (loaded, all) =>
    `Ihr eigener Lauf erscheint, sobald seine Bilder da sind (${loaded} von ${all} geladen).`,
  nothingTrained: 'Hier lässt sich nichts trainieren: Dieser Browser bietet keine GPU an.',
  leftOut: (problem) => `Weggelassen: ${problem}.`,
  race: 'Aufgezeichneter Wettlauf',
  toLive: 'Zum eigenen Lauf',
  links: 'Aufgezeichnete Läufe:',
  settings: {
    label: 'Einstellungen des aufgezeichneten Laufs',
    head: 'Einstellungen',
    help: 'des gezeigten aufgezeichneten Laufs; hier nicht zu ändern.',
  },
  what: (methods, model, images, data, epochs, seed) =>
    `${methods}: ${model}, ${images} Bilder aus ${data}, ${epochs} Epochen, Seed ${seed}`,
  where: (adapters, dates) => `auf ${adapters}, ${dates}`,
  unnamedAdapter: 'einem Adapter ohne Namen',
  onCpu: (adapter) => `${adapter}, auf dem Prozessor`,
  raceOf: (model, data, images, epochs, seed, runs) =>
    `${model}, ${data}, ${images} Bilder, ${epochs} Epochen, Seed ${seed} (${runs})`,
  runs: (runs) => `${runs} Läufe`,
};
