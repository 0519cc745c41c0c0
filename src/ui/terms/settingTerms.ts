// Which term explains a setting, a method, a chart or a row of numbers: terms by the ids that the page already has.
import { type TermId, termTexts } from '../../texts/glossary.ts';

/** By field of RunConfig; parameters of methods and models by their own id. */
const bySetting: Readonly<Record<string, TermId>> = {
  data: 'dataSet',
  trainCount: 'trainCount',
  testCount: 'testCount',
  augment: 'augmentation',
  labelNoise: 'labelNoise',
  duplicates: 'corruption',
  blurred: 'corruption',
  blank: 'corruption',
  corruptionSeed: 'corruption',
  model: 'network',
  method: 'pruning',
  epochs: 'epoch',
  batchSize: 'batch',
  optimizer: 'optimizer',
  learningRate: 'learningRate',
  schedule: 'schedule',
  momentum: 'momentum',
  weightDecay: 'weightDecay',
  labelSmoothing: 'labelSmoothing',
  seed: 'seed',
  engine: 'engine',
  precision: 'precision',
  'race.lockstep': 'lockstep',
  'race.equalPruned': 'equalPruned',
  'race.repeats': 'seed',
  'modelParams.channels1': 'channels',
  'modelParams.channels2': 'channels',
  'modelParams.channels3': 'channels',
  'modelParams.width': 'channels',
  'methodParams.pruneRatio': 'pruneRatio',
  'methodParams.groups': 'group',
  'methodParams.windowScale': 'windowScale',
  'methodParams.delta': 'anneal',
  'methodParams.order': 'groupOrder',
  'methodParams.motion': 'windowMotion',
  'methodParams.fullAnneal': 'partialAnneal',
  'methodParams.fixedDrop': 'fixedDrop',
  'methodParams.keepAnnealWeights': 'rescaling',
  'methodParams.epsilon': 'epsilon',
  'methodParams.newest': 'movingAverage',
  'methodParams.confidence': 'confidence',
  'methodParams.subset': 'staticRandom',
};

const byMethod: Readonly<Record<string, TermId>> = {
  seta: 'seta',
  infobatch: 'infobatch',
  full: 'fullTraining',
  static: 'staticRandom',
  dynamic: 'dynamicRandom',
  ucb: 'ucb',
  epsilonGreedy: 'epsilonGreedy',
};

/** @param label what the catalog calls the setting: SeTa's prune ratio is called its random drop, and is that */
export function termOfSetting(field: string, label: string): TermId | undefined {
  if (field === 'methodParams.pruneRatio' && label === termTexts('randomDrop').name) return 'randomDrop';
  return bySetting[field];
}

export function termOfMethod(id: string): TermId | undefined {
  return byMethod[id];
}
