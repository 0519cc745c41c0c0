// Runs with made-up records, for tests of what is computed from them.
import type { EpochRecord } from '../../../src/core/records.ts';
import type { RunConfig } from '../../../src/protocol.ts';
import type { ResultRun } from '../../../src/ui/race/resultRows.ts';
import { simulatedDefaults } from '../simulatedCatalog.ts';

export interface MadeRun {
  readonly method: string;
  readonly entrant: number;
  readonly repeat?: number;
  readonly seed?: number;
  /** Test accuracy after each epoch. */
  readonly accuracies: readonly number[];
  readonly seconds?: number;
  readonly selected?: number;
  readonly config?: Partial<RunConfig>;
}

/** Every epoch has 100 images and the same time and number of trained images. */
export function madeRun({ method, entrant, accuracies, ...rest }: MadeRun): ResultRun {
  const { repeat = 0, seed = repeat, seconds = 2, selected = 100, config } = rest;
  const records = accuracies.map(
    (testAccuracy, epoch) =>
      ({
        ...{ epoch, present: 100, selected, seconds, testAccuracy },
        savedRatio: 1 - selected / 100,
      }) as EpochRecord,
  );
  return {
    id: `${method}-${entrant}-${repeat}`,
    config: { ...simulatedDefaults, method, seed, ...config },
    ...{ records, entrant, repeat, phase: 'training' },
  };
}
