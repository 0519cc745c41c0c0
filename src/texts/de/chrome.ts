import type { Texts } from '../texts.ts';

export const chrome: Texts['chrome'] = {
  settings: 'Einstellungen',
  mainActions: 'Hauptaktionen',
  language: 'Sprache',
  languageFailed: 'Diese Sprache ließ sich nicht laden; gehen Sie online und wählen Sie sie noch einmal',
};
