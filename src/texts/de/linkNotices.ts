import type { Texts } from '../texts.ts';

export const linkNotices: Texts['linkNotices'] = {
  leftOut: (name, value, problem) => `${name}=${value} wurde weggelassen: ${problem}`,
  noSetting: (name) => `„${name}“ ist hier keine Einstellung und wurde weggelassen`,
  noMethod: (method, known) =>
    `vs=${method} wurde weggelassen: Diese Methode gibt es nicht; es gibt ${known}`,
  noSettingOf: (name, method) => `„${name}“ ist keine Einstellung von ${method} und wurde weggelassen`,
  twice: (name) => `${name} steht zweimal da; das erste gilt`,
  otherVersion: (found, read) =>
    `der Link hat Version ${found}, diese Seite liest Version ${read}: Sie hat übernommen, was sie kennt`,
  noLesson: (value) =>
    `lesson=${value} wurde weggelassen: Gemeint ist eine Lektion oder einer ihrer Schritte, wie 4 oder 4.2`,
  tooManyRuns: (most, leftOut) =>
    `ein Wettlauf hat höchstens ${most} Läufe; ${leftOut} ${leftOut === 1 ? 'wurde' : 'wurden'} weggelassen`,
  labels: {
    lockstep: 'Gleichschritt',
    repeats: 'Seeds',
    equalPruned: 'Gleich viel auslassen',
    speed: 'Sekunden je Epoche',
    view: 'Ansicht',
  },
};
