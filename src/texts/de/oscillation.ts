import type { Texts } from '../texts.ts';

export const oscillation: Texts['oscillation'] = {
  title: 'Schwingung',
  about: 'der Trainingsverlust, gefaltet nach der Phase des Fensters, und sein Spektrum',
  noWindow:
    'Noch hat kein Lauf ein Fenster mit mehr als einer Stellung: Es gibt ein Spektrum, aber keine Phase, nach der sich falten ließe.',
  fold: {
    title: 'Gefaltet nach der Phase des Fensters',
    unit: 'Trainingsverlust ohne seinen Trend, Nat; Punkte: Epochen, Linie: ihr Mittel',
    name: (runs) => `Trainingsverlust von ${runs} Läufen nach der Phase des Fensters`,
    easyFirst: (period) => `Fensterstellung: 1 am leichten Ende, ${period} am schweren`,
    hardFirst: (period) => `Fensterstellung: 1 am schweren Ende, ${period} am leichten`,
    easyFirstTurning: 'Epoche in der Periode des Fensters; 1 am leichten Ende',
    hardFirstTurning: 'Epoche in der Periode des Fensters; 1 am schweren Ende',
  },
  spectrum: {
    title: 'Spektrum',
    unit: 'Amplitude der Schwingung, Nat',
    name: (runs) => `Spektrum des Trainingsverlusts von ${runs} Läufen`,
    axis: 'Periode in Epochen',
    expected: (period) => `erwartet ${period}`,
  },
  period: {
    fallBack: (name, positions, period) =>
      `Das Fenster von ${name} hat ${positions} Stellungen und fällt nach der letzten zurück: Der Verlust sollte sich alle ${period} Epochen wiederholen.`,
    continuous: (name, positions, period) =>
      `Das Fenster von ${name} hat ${positions} Stellungen und kehrt an beiden Enden um: Der Verlust sollte sich alle ${period} Epochen wiederholen, 2 \u00D7 (${positions} \u2212 1).`,
  },
  lacks: {
    periods: (period) => `zwei Perioden von ${period} und mindestens 8`,
    least: 'mindestens 8',
    head: (needed, why, there) =>
      `Diese Ansicht braucht ${needed} Epochen zwischen der ersten und dem Ausklang (${why}); bisher sind es ${there}.`,
    tooFew: (epochs) => `Diese Läufe werden ${epochs} haben: Stellen Sie mehr Epochen ein.`,
    tooFewForPeriod: (epochs) =>
      `Diese Läufe werden ${epochs} haben: Stellen Sie mehr Epochen ein, oder weniger Gruppen oder ein breiteres Fenster für eine kürzere Periode.`,
  },
  swing: {
    peak: (period, amplitude) => `höchste Spitze bei ${period} Epochen, ${amplitude} Nat`,
    noPeak: 'keine Spitze',
    alone: (name, peak) => `${name}: ${peak}.`,
    more: (name, explained, chance, peak) =>
      `${name}: Die Phase erklärt ${explained} der Schwingung, mehr als bei durchmischten Epochen (bis ${chance}); ${peak}.`,
    noMore: (name, explained, chance, peak) =>
      `${name}: Die Phase erklärt ${explained} der Schwingung, nicht mehr als bei durchmischten Epochen (bis ${chance}); ${peak}.`,
  },
};
