// The categories into which a method sorts the images of an epoch.
export const categories = {
  /** Alone. */
  group: (group: string) => `Group ${group}`,
  /** Within a sentence. */
  groupOf: (group: string, groups: string) => `group ${group} of ${groups}`,
  /** At the head of a list. */
  headOf: (group: string, groups: string) => `Group ${group} of ${groups}`,
  /** Others, by the label that the report gives them. */
  labels: {
    new: 'new',
    kept: 'kept',
    annealing: 'annealing',
    'all samples': 'all samples',
    'first epoch: all samples': 'first epoch: all samples',
    'annealing: all samples': 'annealing: all samples',
    'dropped at random': 'dropped at random',
    'drawn at random': 'drawn at random',
    'left out for good': 'left out for good',
    'left out: low rank': 'left out: low rank',
    'largest mean loss': 'largest mean loss',
    'largest upper bound of the loss': 'largest upper bound of the loss',
    'at or above the mean loss': 'at or above the mean loss',
    'below the mean, kept with more weight': 'below the mean, kept with more weight',
    'below the mean, dropped at random': 'below the mean, dropped at random',
    'the window is empty: one at random': 'the window is empty: one at random',
  },
};
