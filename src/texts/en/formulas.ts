// The words inside formulas; spaces at their ends keep them apart from the signs beside them.
export const formulas = {
  /** An index: the right label. */
  label: 'label',
  start: 'start',
  score: 'score',
  lossThen: 'loss, ',
  ifTrained: 'if trained in this epoch',
  scoreThen: 'score, ',
  ifNotTrained: 'if not',
  kept: 'kept',
  saved: 'saved',
  ifCondition: ' if ',
  andKept: ' and kept',
  hardest: ' hardest',
  atRandom: ' at random',
  target: 'target',
  forLabel: ' for the label',
  classes: 'classes',
  forEachClass: ' for each class',
};
