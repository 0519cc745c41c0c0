import type { Texts } from '../texts.ts';

export const keeping: Texts['keeping'] = {
  storageFails: (reason) =>
    `Dieser Browser bewahrt nicht auf, was zuletzt trainiert wurde (${reason}). ` +
    'Löschen Sie unten aufbewahrte Läufe oder sichern Sie die wichtigen als Dateien; das Training geht weiter.',
  takenOver: 'ein anderer Tab dieses Browsers hat diesen Lauf übernommen und macht mit ihm weiter',
  runName: (method, model, seed) => `${method}, ${model}, Seed ${seed}`,
  against: ' gegen ',
  importUnderWay: 'Ein anderer Import läuft noch: Warten Sie sein Ende ab oder brechen Sie ihn ab',
};
