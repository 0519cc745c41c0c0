import type { Texts } from '../texts.ts';

export const entrants: Texts['entrants'] = {
  byItself: (name) => `${name} von selbst`,
  byHand: (name) => `${name} von Hand`,
  fromStart: (name) => `${name} vom Start an`,
  fromEpoch: (name, epoch) => `${name} ab Epoche ${epoch}`,
  seedOf: (seed, place, seeds) => `Seed ${seed}, ${place} von ${seeds}.`,
  stopped: (name) => `${name} abgebrochen`,
  reached: (name, accuracy) => `${name} ${accuracy}`,
  reachedSaving: (name, accuracy, saved) => `${name} ${accuracy}, ${saved} gespart`,
  over: (ends) => `Der Wettlauf ist zu Ende. Testgenauigkeit: ${ends}.`,
  settingUp: (networks) => `Die Bilder sind da. ${networks} Netze werden auf der GPU eingerichtet.`,
  beginsWhen: 'Ein Wettlauf beginnt, wenn alle Bilder da sind.',
  inRace: {
    epoch: (name, runs, state) => `${name}, im Wettlauf von ${runs} nach Epochen: ${state}`,
    samples: (name, runs, state) => `${name}, im Wettlauf von ${runs} nach Bildern: ${state}`,
    time: (name, runs, state) => `${name}, im Wettlauf von ${runs} nach Zeit: ${state}`,
  },
  turn: {
    who: (name, told) => `${name}: ${told}`,
    done: (epoch, epochs, accuracy, saved) =>
      `Epoche ${epoch} von ${epochs} fertig, Testgenauigkeit ${accuracy}, ${saved} gespart.`,
    next: (epoch, chosen) => `Epoche ${epoch}: ${chosen}.`,
  },
};
