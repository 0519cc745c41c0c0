// InfoBatch: of the samples below the mean loss only some are trained, weighing more so that the gradient stays right.
import { bijectionOf, bijectionPurpose } from '../core/bijection.ts';
import { keepCount, keepRatio } from '../core/keep.ts';
import type { ParamValues } from '../core/params.ts';
import { spokenNumber } from '../core/spokenNumbers.ts';
import { FateSplit } from '../gpu/fateSplit.ts';
import { MeanFate } from '../gpu/meanFate.ts';
import { t } from '../texts/texts.ts';
import { deltaParam, fullAnnealStart } from './fullAnneal.ts';
import {
  type CategoryTallies,
  chosenBit,
  defineMethod,
  type MethodReport,
  type NamedCategory,
  type ParamProblem,
  type PlannedRun,
  type PruningMethod,
  type Saving,
  type SelectionBuffers,
  type SelectionContext,
} from './method.ts';

const rest: NamedCategory = { value: 0, kind: 'kept', label: 'at or above the mean loss', selected: true };
const drawn: NamedCategory = {
  value: 1,
  kind: 'kept',
  label: 'below the mean, kept with more weight',
  selected: true,
};
const left: NamedCategory = {
  value: 2,
  kind: 'dropped',
  label: 'below the mean, dropped at random',
  selected: false,
};
const all: NamedCategory = { ...rest, label: 'annealing: all samples' };

/**
 * Qin et al., "InfoBatch", ICLR 2024, as in seta.py at 341df62.
 *
 * Scores that are not finite rank as the largest finite number, so they are never well learned and always trained; the
 * mean is that of the finite scores, for with such a number in it nearly every sample would lie below. (The authors'
 * mean becomes NaN, and they train everything, or infinite, and nothing finite is safe.)
 */
class InfoBatch implements PruningMethod {
  readonly categoryCount = 3;
  readonly summary = null;
  /** The weights of the last prune call: annealing may keep them, and a fork may decide so after that call. */
  readonly state: readonly GPUBuffer[];
  private readonly meanFate: MeanFate;
  private readonly annealFill: FateSplit;

  constructor(
    device: GPUDevice,
    { scores, fate, weights }: SelectionBuffers,
    private readonly keep: number,
    private readonly keepAnnealWeights: boolean,
  ) {
    const fates = { rest: rest.value | chosenBit, drawn: drawn.value | chosenBit, left: left.value };
    this.meanFate = new MeanFate(device, scores, fate, weights, fates);
    this.annealFill = new FateSplit(device, fate, 'infobatch.anneal');
    this.state = [weights];
  }

  encode(encoder: GPUCommandEncoder, { phase, seed, epoch, seen }: SelectionContext): void {
    if (phase === 'prune') {
      // Not the epoch's own order: the well learned would then all be trained in its first part.
      this.meanFate.encode(encoder, bijectionOf(seen, seed, epoch, bijectionPurpose.draw), this.keep);
      return;
    }
    const pass = encoder.beginComputePass({ label: 'infobatch.anneal' });
    this.annealFill.encodeFill(pass, 0, seen, all.value | chosenBit);
    if (!this.keepAnnealWeights) this.meanFate.encodeResetWeights(pass, seen);
    pass.end();
  }

  describe(_summary: Uint32Array, tallies: CategoryTallies, { phase }: SelectionContext): MethodReport {
    const categories =
      phase === 'anneal' ? [all] : [drawn, left, rest].filter(({ value }) => tallies[value]!.count > 0);
    return { categories, window: null, wcss: null };
  }

  destroy(): void {
    this.meanFate.destroy();
    this.annealFill.destroy();
  }
}

function check({ pruneRatio }: ParamValues): ParamProblem[] {
  if (Number(pruneRatio) <= 0.9) return [];
  const message = t.settingProblems.selection.wellLearnedKept(spokenNumber(pruneRatio));
  return [{ param: 'pruneRatio', severity: 'note', message }];
}

/** Losses are skewed: about as many lie below their mean in runs of the authors' code on CIFAR-10. */
const usualShareBelow = 0.6;

/** Share of the samples below the mean loss, over the prune epochs after the first; null when it cannot be told. */
function shareBelowMean({ finished }: PlannedRun): number | null {
  if (!finished) return null;
  const dropped = 1 - keepRatio(Number(finished.params.pruneRatio));
  const end = fullAnnealStart(finished.params, finished.records.length);
  const pruned = finished.records.slice(1, end);
  if (pruned.length === 0 || dropped === 0) return null;
  const shares = pruned.map(({ selected, present }) => (1 - selected / present) / dropped);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** In the first epoch all scores are equal and nothing is below their mean. */
const saving: Saving = {
  param: 'pruneRatio',
  expected(params, run) {
    const { epochs, samples } = run;
    const known = shareBelowMean(run);
    const below = Math.round((known ?? usualShareBelow) * samples);
    const dropped = below - keepCount(keepRatio(Number(params.pruneRatio)), below);
    const pruned = Math.max(0, fullAnnealStart(params, epochs) - 1);
    const percent = ((100 * below) / samples).toFixed(0);
    const { usualMean, finishedMean } = t.settingProblems.saving;
    return {
      saved: (pruned * dropped) / (samples * epochs),
      assuming: known === null ? usualMean(percent) : finishedMean(percent),
    };
  },
};

export default defineMethod({
  id: 'infobatch',
  label: 'InfoBatch',
  help: 'Leaves out a random part of the samples below the mean loss and gives the rest of those more weight.',
  source: 'Qin et al., "InfoBatch: Lossless Training Speed Up by Unbiased Dynamic Data Pruning", ICLR 2024',
  weighted: true,
  params: [
    {
      id: 'pruneRatio',
      kind: 'number',
      label: 'Prune ratio',
      help: 'Share of the samples below the mean loss that is left out in each epoch.',
      min: 0,
      max: 0.95,
      step: 0.05,
      default: 0.5,
    },
    deltaParam,
    {
      id: 'keepAnnealWeights',
      kind: 'boolean',
      label: 'Keep weights while annealing',
      help: "The last epochs keep the last weights, as in the authors' code when epochs x anneal start is no whole number.",
      default: false,
    },
  ],
  categories: [rest, drawn, left, all],
  annealStart: fullAnnealStart,
  check,
  saving,
  create: (device, buffers, { pruneRatio, keepAnnealWeights }) =>
    new InfoBatch(device, buffers, keepRatio(Number(pruneRatio)), keepAnnealWeights === true),
});
