// Annealing as InfoBatch does it: for the last epochs everything is trained.
import { annealStart } from '../core/keep.ts';
import type { NumberParam, ParamValues } from '../core/params.ts';

export const deltaParam: NumberParam = {
  id: 'delta',
  kind: 'number',
  label: 'Anneal start',
  help: 'After this share of the epochs all samples are trained; at 1 pruning never ends.',
  min: 0,
  max: 1,
  step: 0.025,
  default: 0.875,
};

/** First epoch that trains everything. */
export function fullAnnealStart(params: ParamValues, epochs: number): number {
  return annealStart(epochs, Number(params.delta));
}
