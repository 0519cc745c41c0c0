// Epsilon-greedy: the samples with the largest mean loss, and a few of the others at random.
import { deltaParam, fullAnnealStart } from './fullAnneal.ts';
import { defineMethod } from './method.ts';
import { keepsNothing, pruneRatioParam } from './randomSubset.ts';
import { newestParam, RankedByAverage, rankedCategories, rankedSaving } from './rankedByAverage.ts';

const topLabel = 'largest mean loss';

export default defineMethod({
  id: 'epsilonGreedy',
  label: 'Epsilon-greedy',
  help: 'The samples whose loss is largest on average, and a few of the others at random.',
  source:
    'Raju et al., arXiv 2111.12621; their code is not public, this is the published idea with open parameters',
  weighted: false,
  params: [
    pruneRatioParam,
    {
      id: 'epsilon',
      kind: 'number',
      label: 'Epsilon',
      help: 'Share of the trained samples that is drawn at random from those with smaller losses.',
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.1,
    },
    newestParam,
    deltaParam,
  ],
  categories: rankedCategories(topLabel),
  annealStart: fullAnnealStart,
  check: keepsNothing,
  saving: rankedSaving,
  create: (device, buffers, { pruneRatio, epsilon, newest }) =>
    new RankedByAverage(device, buffers, {
      pruneRatio: Number(pruneRatio),
      explored: Number(epsilon),
      newest: Number(newest),
      confidence: 0,
      topLabel,
    }),
});
