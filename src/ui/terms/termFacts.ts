// What a term has beside its words: a formula, the lesson that teaches it, where it comes from.
import type { TermId } from '../../texts/glossary.ts';
import type { FormulaId } from '../lessons/formulas.ts';

const seta = 'Zhou, Gao, Wang: SeTa, CVPR 2025';
const infobatch = 'Qin et al.: InfoBatch, ICLR 2024';
const raju = 'Raju et al., arXiv 2111.12621';

export interface TermFacts {
  readonly formula?: FormulaId;
  /** Number of the lesson that teaches it, from 1. */
  readonly lesson?: number;
  readonly source?: string;
}

export const termFacts: Readonly<Partial<Record<TermId, TermFacts>>> = {
  loss: { formula: 'loss', lesson: 1 },
  label: { lesson: 1 },
  nats: { lesson: 1 },
  lossHistogram: { lesson: 1 },
  images: { lesson: 1 },
  group: { lesson: 3, source: seta },
  kMeans: { formula: 'wcss', lesson: 3 },
  centroid: { formula: 'centroid', lesson: 3 },
  wcss: { formula: 'wcss', lesson: 3 },
  window: { formula: 'window', lesson: 4, source: seta },
  windowScale: { formula: 'windowSize', lesson: 4 },
  sweep: { formula: 'positions', lesson: 4 },
  windowMotion: { lesson: 4, source: seta },
  groupOrder: { lesson: 7, source: seta },
  randomDrop: { formula: 'keep', lesson: 2 },
  fixedDrop: { lesson: 2 },
  pruning: { lesson: 2 },
  pruneRatio: { lesson: 2 },
  pruneCall: { lesson: 4 },
  selection: { lesson: 3 },
  anneal: { formula: 'anneal', lesson: 5 },
  partialAnneal: { lesson: 5, source: seta },
  staleScore: { formula: 'stale', lesson: 5 },
  savedRatio: { formula: 'savedRatio', lesson: 2 },
  epoch: { lesson: 1 },
  trainLoss: { lesson: 4 },
  trainAccuracy: { lesson: 4 },
  testAccuracy: { lesson: 2 },
  testLoss: { lesson: 1 },
  optimizer: { source: 'LARS: You, Gitman, Ginsburg, arXiv 1708.03888' },
  momentum: { formula: 'momentum' },
  weightDecay: { formula: 'weightDecay' },
  labelSmoothing: { formula: 'labelSmoothing' },
  dataSet: { source: 'Krizhevsky, 2009' },
  testCount: { lesson: 2 },
  redundancy: { lesson: 2 },
  gradient: { formula: 'sampleMean', lesson: 2 },
  seta: { lesson: 4, source: seta },
  infobatch: { formula: 'rescaling', lesson: 6, source: infobatch },
  rescaling: { formula: 'rescaling', lesson: 6, source: infobatch },
  ucb: { formula: 'ucb', source: raju },
  confidence: { formula: 'ucb', source: raju },
  epsilonGreedy: { formula: 'epsilonGreedy', source: raju },
  epsilon: { formula: 'epsilonGreedy', source: raju },
  movingAverage: { formula: 'movingAverage', source: raju },
  staticRandom: { lesson: 2 },
  dynamicRandom: { lesson: 2 },
  fullTraining: { lesson: 2 },
  race: { lesson: 6 },
  lockstep: { lesson: 6 },
  equalPruned: { lesson: 6 },
  deviation: { formula: 'deviation' },
  selectionMap: { lesson: 5 },
};
