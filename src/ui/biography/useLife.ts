// The life of the selected image in the run in focus, asked for anew with every selection and every finished epoch.
import { useCallback, useEffect, useState } from 'react';
import type { SampleLife } from '../../protocol.ts';
import { useActions, useRun } from '../pageContext.ts';

interface Answer {
  readonly runId: string;
  readonly sample: number;
  readonly life: SampleLife | null;
}

export interface ShownLife {
  /** null until the answer is there, and where there is none. */
  readonly life: SampleLife | null;
  readonly answered: boolean;
  /** Asks again: the network goes on learning within an epoch. */
  askAgain(): void;
}

export function useLife(sample: number): ShownLife {
  const { biography } = useActions();
  const runId = useRun((run) => run?.id ?? null);
  const selections = useRun((run) => run?.choicesVersion ?? 0);
  const records = useRun((run) => run?.records.length ?? 0);
  const [again, setAgain] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last three say when there is something new to hear
  useEffect(() => {
    if (runId === null) return;
    let current = true;
    void biography(runId, sample).then((life) => {
      if (current) setAnswer({ runId, sample, life });
    });
    return () => {
      current = false;
    };
  }, [biography, runId, sample, selections, records, again]);
  const mine = answer?.runId === runId && answer.sample === sample ? answer : null;
  const askAgain = useCallback(() => setAgain((times) => times + 1), []);
  return { life: mine?.life ?? null, answered: mine !== null, askAgain };
}
