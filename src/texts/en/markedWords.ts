// Words of the page's own sentences that stand for a term of the glossary, as regular expressions of whole words;
// where two begin at the same place the upper one counts.
export const markedWords = {
  anneal: 'annealing',
  testAccuracy: 'test accuracy',
  trainLoss: 'training loss',
  savedRatio: 'training work|saved',
  window: 'window',
  group: 'groups?',
  sweep: 'saw-tooth',
  randomDrop: 'at random',
  staleScore: 'keeps the loss it had',
  pruneCall: 'prune call',
  step: 'steps',
  loss: 'losses|loss',
  epoch: 'epoch',
};
