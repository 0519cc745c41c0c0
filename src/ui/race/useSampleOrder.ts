// The order of samples that all selection maps share. It is made anew when the epochs have doubled and at the end,
// not with every epoch: a map that is sorted again must be drawn again, and rows that jump cannot be read.
import { useMemo } from 'react';
import { type SampleOrderName, sampleOrder } from '../../core/sampleOrder.ts';
import { isOver, type Run } from '../../state/run.ts';
import { orderedAt } from './orderedAt.ts';
import { useLabels } from './useRaceRuns.ts';

export interface ShownOrder {
  /** u32 [n], samples from top to bottom. */
  readonly order: Uint32Array;
  /** What it is really sorted by; null: the order of the data set, because the other is not known yet. */
  readonly by: SampleOrderName | null;
  /** Epochs told when it was made. */
  readonly epochs: number;
}

export function useSampleOrder(name: SampleOrderName, run: Run | undefined): ShownOrder | null {
  const labels = useLabels();
  const history = run?.choices;
  const count = history?.sampleCount ?? 0;
  const epochs = run && history ? orderedAt(history.epochCount, isOver(run)) : 0;
  return useMemo(() => {
    if (!history || count === 0 || epochs === 0) return null;
    const order = sampleOrder(name, {
      ...{ count, labels, ranks: history.newestRanks, timesTrained: history.timesChosen },
    });
    if (order) return { order, by: name, epochs };
    return { order: Uint32Array.from({ length: count }, (_, i) => i), by: null, epochs };
  }, [name, history, count, labels, epochs]);
}
