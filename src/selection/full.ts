// No pruning: the yardstick of every comparison.
import { FateSplit } from '../gpu/fateSplit.ts';
import { chosenBit, defineMethod, type NamedCategory } from './method.ts';

const all: NamedCategory = { value: 0, kind: 'kept', label: 'all samples', selected: true };

export default defineMethod({
  id: 'full',
  label: 'Full training',
  help: 'Every sample in every epoch.',
  source: 'The baseline of Zhou et al., CVPR 2025, Table 2',
  params: [],
  categories: [all],
  weighted: false,
  annealStart: (_params, epochs) => epochs,
  check: () => [],
  create(device, { fate }) {
    const fill = new FateSplit(device, fate, 'full');
    return {
      categoryCount: 1,
      summary: null,
      encode(encoder, { seen }) {
        const pass = encoder.beginComputePass({ label: 'full' });
        fill.encodeFill(pass, 0, seen, chosenBit);
        pass.end();
      },
      describe: () => ({
        categories: [all],
        window: null,
        wcss: null,
      }),
      destroy: () => fill.destroy(),
    };
  },
});
