// UCB: the samples whose loss may be largest, by mean and spread.
import { deltaParam, fullAnnealStart } from './fullAnneal.ts';
import { defineMethod } from './method.ts';
import { keepsNothing, pruneRatioParam } from './randomSubset.ts';
import { newestParam, RankedByAverage, rankedCategories, rankedSaving } from './rankedByAverage.ts';

const topLabel = 'largest upper bound of the loss';

export default defineMethod({
  id: 'ucb',
  label: 'UCB',
  help: 'The samples whose loss may be largest: mean plus a multiple of its spread (upper confidence bound).',
  source:
    'Raju et al., arXiv 2111.12621; their code is not public, this is the published idea with open parameters',
  weighted: false,
  params: [
    pruneRatioParam,
    {
      id: 'confidence',
      kind: 'number',
      label: 'Confidence',
      help: 'Standard deviations of the loss added to its mean: more prefers samples whose loss changes.',
      min: 0,
      max: 10,
      step: 0.1,
      default: 1,
    },
    newestParam,
    deltaParam,
  ],
  categories: rankedCategories(topLabel),
  annealStart: fullAnnealStart,
  check: keepsNothing,
  saving: rankedSaving,
  create: (device, buffers, { pruneRatio, confidence, newest }) =>
    new RankedByAverage(device, buffers, {
      pruneRatio: Number(pruneRatio),
      explored: 0,
      newest: Number(newest),
      confidence: Number(confidence),
      topLabel,
    }),
});
