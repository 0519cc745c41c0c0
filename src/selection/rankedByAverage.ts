// What epsilon-greedy and UCB share: samples ranked by a moving average of their losses, the first epoch in full.
// Raju et al., "Accelerating Deep Learning with Dynamic Data Pruning", arXiv 2111.12621; their code is not public.
import { bijectionOf, bijectionPurpose } from '../core/bijection.ts';
import { keepCount } from '../core/keep.ts';
import type { NumberParam } from '../core/params.ts';
import { AverageFate, type AverageRule } from '../gpu/averageFate.ts';
import { FateSplit } from '../gpu/fateSplit.ts';
import { fullAnnealStart } from './fullAnneal.ts';
import {
  type CategoryTallies,
  chosenBit,
  type MethodReport,
  type NamedCategory,
  type PruningMethod,
  type Saving,
  type SelectionBuffers,
  type SelectionContext,
} from './method.ts';

export const newestParam: NumberParam = {
  id: 'newest',
  kind: 'number',
  label: 'Weight of the newest loss',
  help: "How much of a sample's moving average its latest loss makes up; at 1 only the latest counts.",
  min: 0.05,
  max: 1,
  step: 0.05,
  default: 0.8,
};

export interface Ranking extends AverageRule {
  readonly pruneRatio: number;
  /** Share of the selected samples that is drawn at random instead. */
  readonly explored: number;
  /** What the highest ranks are called. */
  readonly topLabel: string;
}

const drawn: NamedCategory = { value: 1, kind: 'kept', label: 'drawn at random', selected: true };
const left: NamedCategory = { value: 2, kind: 'skipped', label: 'left out: low rank', selected: false };

const topOf = (label: string): NamedCategory => ({ value: 0, kind: 'kept', label, selected: true });
const beginning = topOf('first epoch: all samples');
const annealed = topOf('annealing: all samples');

/** All that a report can name. */
export function rankedCategories(topLabel: string): readonly NamedCategory[] {
  return [topOf(topLabel), drawn, left, beginning, annealed];
}

/**
 * A sample whose latest loss is not finite ranks highest until it has a finite one, and its averages wait for that.
 * A sample was trained in the last epoch when the last selection chose it: newcomers and annealing included.
 */
export class RankedByAverage implements PruningMethod {
  readonly categoryCount = 3;
  readonly summary = null;
  /** The last fates are part of it: they say which losses are new. */
  readonly state: readonly GPUBuffer[];
  private readonly averageFate: AverageFate;
  private readonly fill: FateSplit;

  constructor(
    device: GPUDevice,
    { scores, fate }: SelectionBuffers,
    private readonly ranking: Ranking,
  ) {
    const fates = { top: chosenBit, drawn: drawn.value | chosenBit, left: left.value };
    this.averageFate = new AverageFate(device, scores, fate, fates, ranking);
    this.fill = new FateSplit(device, fate, 'rankedByAverage.all');
    this.state = [this.averageFate.means, this.averageFate.variances, fate];
  }

  encode(encoder: GPUCommandEncoder, context: SelectionContext): void {
    const { seed, epoch, seen } = context;
    const pass = encoder.beginComputePass({ label: 'rankedByAverage' });
    this.averageFate.encodeFollow(pass, seen);
    if (takesAll(context)) {
      this.fill.encodeFill(pass, 0, seen, chosenBit);
    } else {
      const { pruneRatio, explored } = this.ranking;
      const selected = keepCount(1 - pruneRatio, seen);
      const top = keepCount(1 - explored, selected);
      // Not the epoch's own order: those drawn would all be trained in its first part.
      const order = bijectionOf(seen, seed, epoch, bijectionPurpose.draw);
      this.averageFate.encode(pass, { order, top, drawn: selected - top });
    }
    pass.end();
  }

  describe(_summary: Uint32Array, tallies: CategoryTallies, context: SelectionContext): MethodReport {
    const categories = takesAll(context)
      ? [context.phase === 'anneal' ? annealed : beginning]
      : [left, drawn, topOf(this.ranking.topLabel)].filter(({ value }) => tallies[value]!.count > 0);
    return { categories, window: null, wcss: null };
  }

  destroy(): void {
    this.averageFate.destroy();
    this.fill.destroy();
  }
}

/** Nothing is known in the first epoch, and annealing trains everything. */
function takesAll({ phase, call }: SelectionContext): boolean {
  return phase === 'anneal' || call === 0;
}

/** Every prune epoch but the first leaves out the same number. */
export const rankedSaving: Saving = {
  param: 'pruneRatio',
  expected(params, { epochs, samples }) {
    const pruned = Math.max(0, fullAnnealStart(params, epochs) - 1);
    const left = samples - keepCount(1 - Number(params.pruneRatio), samples);
    return { saved: (pruned * left) / (samples * epochs), assuming: null };
  },
};
