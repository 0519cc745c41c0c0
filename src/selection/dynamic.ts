// A random part of the data, drawn anew in every epoch: what any clever method has to beat.
import { bijectionOf, bijectionPurpose } from '../core/bijection.ts';
import { keepCount } from '../core/keep.ts';
import { FateSplit } from '../gpu/fateSplit.ts';
import { chosenBit, defineMethod, type NamedCategory } from './method.ts';
import { keepsNothing, pruneRatioParam, subsetSaving } from './randomSubset.ts';

const kept: NamedCategory = { value: 0, kind: 'kept', label: 'kept', selected: true };
const dropped: NamedCategory = { value: 1, kind: 'dropped', label: 'dropped at random', selected: false };

export default defineMethod({
  id: 'dynamic',
  label: 'Dynamic random',
  help: 'A new random part of the samples in every epoch.',
  source: 'The baseline of Zhou et al., CVPR 2025, Table 2',
  weighted: false,
  params: [pruneRatioParam],
  categories: [kept, dropped],
  annealStart: (_params, epochs) => epochs,
  check: keepsNothing,
  saving: subsetSaving,
  create(device, { fate }, { pruneRatio }) {
    const split = new FateSplit(device, fate, 'dynamic');
    return {
      categoryCount: 2,
      summary: null,
      encode(encoder, { seed, epoch, seen }) {
        const order = bijectionOf(seen, seed, epoch, bijectionPurpose.epoch);
        const pass = encoder.beginComputePass({ label: 'dynamic' });
        split.encode(pass, order, keepCount(1 - Number(pruneRatio), seen), chosenBit, dropped.value);
        pass.end();
      },
      describe: () => ({ categories: [kept, dropped], window: null, wcss: null }),
      destroy: () => split.destroy(),
    };
  },
});
