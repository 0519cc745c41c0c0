import type { Texts } from '../texts.ts';

export const header: Texts['header'] = {
  transport: {
    label: 'Training',
    play: 'Start',
    pause: 'Pause',
    again: 'Nochmal',
    playTitle: (action) => `${action} (Leertaste)`,
    batch: 'Batch',
    batchTitle: 'Einen Batch trainieren, dann Pause (Umschalt + Pfeil nach rechts)',
    epoch: 'Epoche',
    epochTitle: 'Bis zum Ende der Epoche trainieren, dann Pause (Pfeil nach rechts)',
    restart: 'Neu starten',
    restartTitle: 'Von vorn beginnen mit den Einstellungen links (R)',
    speed: 'Tempo',
    speedTitle:
      'Auf wie viele Sekunden eine Epoche gestreckt wird, 1 bis 30, oder gar nicht. Wirkt sofort; in einer langsamen Epoche sieht man das Fenster gleiten.',
    fullSpeed: 'volles Tempo',
    secondsAnEpoch: (seconds) => `${seconds} s je Epoche`,
  },
  meters: {
    epoch: { name: 'Epoche', title: 'Laufende Epoche, von allen Epochen' },
    step: { name: 'Schritt', title: 'In dieser Epoche trainierte Batches' },
    pace: { name: 'Bilder/s', title: 'In einer Sekunde trainierte Bilder' },
    pruned: {
      name: 'ausgelassen',
      title:
        'Bisher gesparter Anteil der Trainingsarbeit: 1 − trainierte / vorhandene Bilder, über alle beendeten Epochen',
    },
    time: { name: 'Restzeit', title: 'Bis zum Ende der letzten Epoche, beim jetzigen Tempo' },
  },
  toLight: 'Zum hellen Design wechseln',
  toDark: 'Zum dunklen Design wechseln',
  copyLink: 'Link kopieren',
};
