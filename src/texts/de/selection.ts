import type { Texts } from '../texts.ts';

export const selection: Texts['selection'] = {
  group: (number) => `Gruppe ${number}`,
};
