// Words of the page's own sentences that stand for a term; where two begin at the same place the first one counts.
import type { glossary } from './glossary.ts';

export const markedWords: readonly (readonly [words: RegExp, term: keyof typeof glossary])[] = [
  [/\bannealing\b/i, 'anneal'],
  [/\btest accuracy\b/i, 'testAccuracy'],
  [/\btraining loss\b/i, 'trainLoss'],
  [/\btraining work\b/i, 'savedRatio'],
  [/\bsaved\b/i, 'savedRatio'],
  [/\bwindow\b/i, 'window'],
  [/\bgroups?\b/i, 'group'],
  [/\bsaw-tooth\b/i, 'sweep'],
  [/\bat random\b/i, 'randomDrop'],
  [/\bkeeps the loss it had\b/i, 'staleScore'],
  [/\bprune call\b/i, 'pruneCall'],
  [/\bsteps\b/i, 'step'],
  [/\blosses\b/i, 'loss'],
  [/\bloss\b/i, 'loss'],
  [/\bepoch\b/i, 'epoch'],
];
