import type { Texts } from '../texts.ts';

export const categories: Texts['categories'] = {
  group: (group) => `Gruppe ${group}`,
  groupOf: (group, groups) => `Gruppe ${group} von ${groups}`,
  headOf: (group, groups) => `Gruppe ${group} von ${groups}`,
};
