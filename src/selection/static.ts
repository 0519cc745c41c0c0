// A fixed part of the data, chosen before training: the plainest baseline.
import { bijectionOf, bijectionPurpose, identityOf } from '../core/bijection.ts';
import { keepCount } from '../core/keep.ts';
import { FateSplit } from '../gpu/fateSplit.ts';
import { chosenBit, defineMethod, type NamedCategory } from './method.ts';
import { keepsNothing, pruneRatioParam, subsetSaving } from './randomSubset.ts';

const kept: NamedCategory = { value: 0, kind: 'kept', label: 'kept', selected: true };
const skipped: NamedCategory = { value: 1, kind: 'skipped', label: 'left out for good', selected: false };

export default defineMethod({
  id: 'static',
  label: 'Static random',
  help: 'The same part of the samples in every epoch; the rest is never trained on.',
  source: "The baseline of Zhou et al., CVPR 2025, Table 2; the authors' code takes the first samples",
  weighted: false,
  params: [
    pruneRatioParam,
    {
      id: 'subset',
      kind: 'choice',
      label: 'Subset',
      help: "Which samples are kept: a random part, or the first ones as in the authors' code.",
      choices: [
        { value: 'random', label: 'Random' },
        { value: 'first', label: 'First' },
      ],
      default: 'random',
    },
  ],
  categories: [kept, skipped],
  annealStart: (_params, epochs) => epochs,
  check: keepsNothing,
  saving: subsetSaving,
  create(device, { fate, capacity }, { pruneRatio, subset }) {
    const split = new FateSplit(device, fate, 'static');
    return {
      categoryCount: 2,
      summary: null,
      encode(encoder, { seed }) {
        // Drawn over all that will come, so that nobody changes sides while the data grow.
        const random = () => bijectionOf(capacity, seed, bijectionPurpose.staticSubset);
        const order = subset === 'first' ? identityOf(capacity) : random();
        const pass = encoder.beginComputePass({ label: 'static' });
        split.encode(pass, order, keepCount(1 - Number(pruneRatio), capacity), chosenBit, skipped.value);
        pass.end();
      },
      describe: () => ({ categories: [kept, skipped], window: null, wcss: null }),
      destroy: () => split.destroy(),
    };
  },
});
