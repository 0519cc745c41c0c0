// The categories into which a method sorts the images of an epoch, groups only: others stand in the catalog by their label.
export const categories = {
  /** Alone. */
  group: (group: string) => `Group ${group}`,
  /** Within a sentence. */
  groupOf: (group: string, groups: string) => `group ${group} of ${groups}`,
  /** At the head of a list. */
  headOf: (group: string, groups: string) => `Group ${group} of ${groups}`,
};
